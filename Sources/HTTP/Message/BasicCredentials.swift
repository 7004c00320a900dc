import CSodium

/// A name and a password, as `Authorization: Basic` carries them (RFC 7617), in UTF-8.
package struct BasicCredentials: Sendable, Equatable {
    package let name: String
    package let password: String

    /// More is no password of anybody.
    private static let longest = 1024

    package init(name: String, password: String) {
        self.name = name
        self.password = password
    }

    /// Nil for what is malformed, too long, or another scheme.
    package init?(field: String) {
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, String(parts[0]).asciiLowercased == "basic",
            field.utf8.count <= Self.longest,
            let bytes = Self.bytes(String(parts[1])),
            let text = String(validating: bytes, as: UTF8.self),
            !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }),
            let colon = text.firstIndex(of: ":")
        else { return nil }
        name = String(text[..<colon])
        password = String(text[text.index(after: colon)...])
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [UInt8](repeating: 0, count: input.count * 3 / 4 + 1)
        var used = 0
        let status = sodium_base642bin(
            &output, output.count, input, input.count, " ", &used, nil,
            Int32(sodium_base64_VARIANT_ORIGINAL))
        return status == 0 ? Array(output.prefix(used)) : nil
    }
}

extension RequestHead {
    /// Nil without any that are sound.
    package var credentials: BasicCredentials? {
        headers["authorization"].flatMap { BasicCredentials(field: $0) }
    }
}
