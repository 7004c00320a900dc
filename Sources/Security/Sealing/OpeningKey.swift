import CSodium

/// The secret half of a pair of keys (X25519): opens what was sealed to `sealing`. It is kept
/// where that is not.
package struct OpeningKey: Sendable {
    let bytes: [UInt8]
    /// The public half.
    package let sealing: SealingKey

    private static let prefix = "parvis-secret-"

    /// A new pair from the system's CSPRNG.
    package init() { self.init(bytes: Sodium.random(32)) }

    /// From a text that holds one, such as a file with a line of explanation above it; nil if it
    /// holds none, or a letter of it was mistyped.
    package init?(text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let word = words.first(where: { $0.hasPrefix(Self.prefix) }),
            let bytes = KeyText.bytes(String(word), Self.prefix)
        else { return nil }
        self.init(bytes: bytes)
    }

    private init(bytes: [UInt8]) {
        Sodium.start()
        self.bytes = bytes
        var half = [UInt8](repeating: 0, count: 32)
        // It fails for no key that it can be given.
        crypto_scalarmult_base(&half, bytes)
        sealing = SealingKey(bytes: half)
    }

    /// To be kept, on paper even.
    package var text: String { KeyText.text(bytes, Self.prefix) }
}

extension OpeningKey: CustomStringConvertible, CustomReflectable {
    /// Hides the secret from logs.
    package var description: String { "OpeningKey(hidden)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
