import CSodium

/// Base64 for URLs, without padding (RFC 4648 section 5), encoded and decoded in constant time.
package enum Base64URL {
    private static let variant = Int32(sodium_base64_VARIANT_URLSAFE_NO_PADDING)

    package static func text(_ bytes: [UInt8]) -> String {
        let size = sodium_base64_encoded_len(bytes.count, variant)
        var output = [CChar](repeating: 0, count: size)
        sodium_bin2base64(&output, size, bytes, bytes.count, variant)
        return String(decoding: output.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The bytes, or nil for any other character, any padding, or stray bits at the end: one
    /// value has one text.
    package static func bytes(_ text: String) -> [UInt8]? {
        let input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [UInt8](repeating: 0, count: input.count * 3 / 4 + 1)
        var used = 0
        let status = sodium_base642bin(
            &output, output.count, input, input.count, nil, &used, nil, variant)
        guard status == 0 else { return nil }
        return Array(output.prefix(used))
    }
}
