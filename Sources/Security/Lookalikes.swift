import CICU

/// Letters that look like others: a Cyrillic or Greek `а` is no `a`, and nobody sees it (Unicode
/// Technical Standard 39, by ICU).
package enum Lookalikes {
    /// The checker of ICU, which threads may share once it is open.
    private struct Checker: @unchecked Sendable {
        let handle: OpaquePointer?
    }

    private static let checker = Checker(handle: spoof_open())

    /// A text in small letters, in which what looks like Latin letters is written with these, so
    /// that two texts that look the same become one. Letters that are Latin stay, with their
    /// accents: `m` is no `rn`, and `1` no `l`.
    package static func latin(_ text: String) -> String {
        let small = text.lowercased()
        if small.utf8.allSatisfy({ $0 < 0x80 }) { return small }
        var latin = ""
        for scalar in small.unicodeScalars {
            latin += scalar.isASCII ? String(Character(scalar)) : drawn(scalar)
        }
        return latin
    }

    /// Some small letters are like no other, whereas their capitals are: `н` is `Н`.
    private static func drawn(_ scalar: Unicode.Scalar) -> String {
        let forms = [String(Character(scalar)), scalar.properties.uppercaseMapping]
        let alike = forms.lazy.compactMap { skeleton(of: $0) }
            .first { $0.utf8.allSatisfy { $0 < 0x80 } }
        guard let alike, !alike.isEmpty else { return forms[0] }
        // What ICU has for all that looks like an m.
        return alike == "rn" ? "m" : alike.lowercased()
    }

    /// What ICU makes of all that look like a letter; nil if it is not there.
    private static func skeleton(of text: String) -> String? {
        let length = Int32(text.utf8.count)
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { room in
            let count = spoof_skeleton(
                checker.handle, text, length, room.baseAddress, Int32(room.count))
            guard count >= 0, count <= room.count else { return nil }
            return String(decoding: UnsafeRawBufferPointer(room).prefix(Int(count)), as: UTF8.self)
        }
    }
}
