import CSodium

/// The public half of a pair of keys (X25519): whoever has it can seal, and opens nothing.
package struct SealingKey: Equatable, Sendable {
    let bytes: [UInt8]

    private static let prefix = "parvis-public-"

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Nil for a text that was not printed by `text`: a letter that was mistyped is found.
    package init?(text: String) {
        guard let bytes = KeyText.bytes(text, Self.prefix) else { return nil }
        self.bytes = bytes
    }

    /// To be written into a configuration.
    package var text: String { KeyText.text(bytes, Self.prefix) }

    /// A few letters that tell one key from another.
    package var name: String { String(text.dropFirst(Self.prefix.count).prefix(8)) }
}
