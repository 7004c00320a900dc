/// Where a form may send the reader back: a path of this site and nothing else.
package enum SafeRedirect {
    private static let longest = 2048

    /// The path (with its query and fragment) if it can only lead to this site, else nil.
    ///
    /// Refused: another scheme or host, `//`, backslashes, control bytes, spaces and non-ASCII
    /// (a path of ours is percent-encoded), `.` and `..` steps, and in the path the encoded
    /// forms of all these, since something on the way may decode once more.
    package static func path(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count <= longest, bytes.first == UInt8(ascii: "/"),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }),
            let decoded = decode(bytes.prefix { !Array("?#".utf8).contains($0) }),
            isPlain(decoded)
        else { return nil }
        return text
    }

    /// The path with `%XX` read once, or nil if one is malformed or stands for `/` or `%`.
    private static func decode(_ path: ArraySlice<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        var rest = path
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                output.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
                let value = UInt8(digits, radix: 16), !Array("/%".utf8).contains(value)
            else { return nil }
            output.append(value)
            rest = rest.dropFirst(2)
        }
        return output
    }

    private static func isPlain(_ path: [UInt8]) -> Bool {
        let refused = Array("\\\u{7F}".utf8)
        guard path.allSatisfy({ $0 >= 0x20 && !refused.contains($0) }) else { return false }
        let steps = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let middle = steps.dropFirst().dropLast()
        let dots = [Array(".".utf8)[...], Array("..".utf8)[...]]
        return !middle.contains { $0.isEmpty } && !steps.contains { dots.contains($0) }
    }
}
