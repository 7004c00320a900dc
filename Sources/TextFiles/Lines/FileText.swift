package import Foundation

/// The text of a file, whatever it was written in.
package enum FileText {
    /// UTF-8, UTF-16 of either order (with a mark, or seen by its zeros), or else Windows-1252.
    package static func decoded(_ bytes: Data) -> [UInt8] {
        var bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        if let encoding = wide(bytes.prefix(4)) {
            return String(data: Data(bytes), encoding: encoding).map { Array($0.utf8) } ?? []
        }
        if String(validating: bytes, as: UTF8.self) != nil { return Array(bytes) }
        let text = String(data: Data(bytes), encoding: .windowsCP1252)
        return Array((text ?? String(decoding: bytes, as: UTF8.self)).utf8)
    }

    private static func wide(_ start: Data) -> String.Encoding? {
        let first = Array(start)
        guard first.count == 4 else { return nil }
        if first[0] == 0xFF, first[1] == 0xFE { return .utf16 }
        if first[0] == 0xFE, first[1] == 0xFF { return .utf16 }
        if first[0] == 0, first[2] == 0 { return .utf16BigEndian }
        return first[1] == 0 && first[3] == 0 ? .utf16LittleEndian : nil
    }
}
