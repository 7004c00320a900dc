/// How the letters of a plain text are written: the charset that goes with its type
/// (RFC 6657). A reader that has to guess shows "Ã©" for "é".
package enum TextCharset: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "iso-8859-1"
    /// As Latin-1, with quotation marks, dashes and the euro where Latin-1 has controls.
    case windows1252 = "windows-1252"

    /// What libmagic finds, by the beginning of a file; nil for another one, or none.
    package static func identify(path: String) throws(FileTypeError) -> TextCharset? {
        let content = try FileContent(path: path)
        switch try MagicLibrary.charset(of: path) {
        case "us-ascii", utf8.rawValue: return .utf8
        case latin1.rawValue: return .latin1
        case "unknown-8bit": return isWindows(content.head) ? .windows1252 : nil
        default: return content.isShortText ? .utf8 : nil
        }
    }

    /// Whether no byte stands for nothing there, nor is a control that texts do not hold.
    private static func isWindows(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { byte in
            byte >= 0x20 ? !unused.contains(byte) : spaces.contains(byte)
        }
    }

    private static let unused: Set<UInt8> = [0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D]
    private static let spaces: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D]
}
