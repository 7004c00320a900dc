package import Foundation

/// A photo or a logo: the bytes of a file, or where it is.
package enum CardPicture: Hashable, Sendable {
    /// Nothing says that the bytes are what the type, `image/jpeg`, says: whoever keeps them asks
    /// `Media`.
    case bytes(Data, type: String)
    /// An address; it is never fetched here.
    case address(String)

    /// The type is what the first bytes tell, or else what was said, `jpeg` or `image/jpeg`.
    init(_ bytes: Data, said: String) {
        let whole = said.contains("/") ? said : "image/" + said
        let type = Self.type(of: bytes) ?? (Self.isType(whole) ? whole : Self.unknown)
        self = .bytes(bytes, type: type)
    }

    static let unknown = "application/octet-stream"

    private static func type(of bytes: Data) -> String? {
        let starts: [(String, [UInt8])] = [
            ("image/jpeg", [0xFF, 0xD8, 0xFF]), ("image/png", [0x89, 0x50, 0x4E, 0x47]),
            ("image/gif", [0x47, 0x49, 0x46, 0x38]), ("image/webp", [0x52, 0x49, 0x46, 0x46]),
        ]
        return starts.first { bytes.starts(with: $0.1) }?.0
    }

    /// A whole `data:` URI (RFC 2397) in base64; nil for another.
    init?(dataURI text: String) {
        guard text.utf8.count > 5, text.prefix(5).lowercased() == "data:",
            let comma = text.firstIndex(of: ",")
        else { return nil }
        let head = text[..<comma].dropFirst(5).lowercased().split(separator: ";")
        guard head.last == "base64", let bytes = Self.decoded(text[text.index(after: comma)...])
        else { return nil }
        self.init(bytes, said: String(head[0]))
    }

    /// Base64 with whatever blanks are between; nil for none, or for what is no base64.
    static func decoded(_ text: some StringProtocol) -> Data? {
        var letters = text.utf8.filter { $0 > 32 }
        while letters.last == UInt8(ascii: "=") { letters.removeLast() }
        while letters.count % 4 != 0 { letters.append(UInt8(ascii: "=")) }
        let bytes = Data(base64Encoded: Data(letters))
        return bytes?.isEmpty == false ? bytes : nil
    }

    /// `image/svg+xml`, in small letters.
    private static func isType(_ text: some StringProtocol) -> Bool {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        return halves.count == 2 && text.utf8.count < 80
            && halves.allSatisfy { half in
                !half.isEmpty
                    && half.utf8.allSatisfy {
                        97...122 ~= $0 || 48...57 ~= $0 || [43, 45, 46, 95].contains($0)
                    }
            }
    }
}
