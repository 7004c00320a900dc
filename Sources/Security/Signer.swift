import CSodium

/// Signs short texts that travel through the browser: HMAC-SHA-256.
///
/// A purpose ("flash", "unsubscribe") is part of what is signed: a signature made for one use
/// is worth nothing for another. To rotate, put the new key first and keep the old ones behind
/// it until what they signed has expired.
package struct Signer: Sendable {
    private let keys: [[UInt8]]

    /// Takes the keys, 32 bytes each; the first signs, all verify.
    package init(keys: [[UInt8]]) throws(SignerError) {
        guard !keys.isEmpty else { throw .noKey }
        for key in keys where key.count != 32 { throw .wrongKeySize(key.count) }
        self.keys = keys
    }

    /// The signature alone, 43 characters of base64url.
    package func sign(_ text: String, purpose: String) -> String {
        Base64URL.text(Self.tag(text, purpose, key: keys[0]))
    }

    /// True if the signature was made here for this text and this purpose.
    package func verify(_ signature: String, of text: String, purpose: String) -> Bool {
        guard let bytes = Base64URL.bytes(signature), bytes.count == 32 else { return false }
        var found = false
        for key in keys where ConstantTime.areEqual(bytes, Self.tag(text, purpose, key: key)) {
            found = true
        }
        return found
    }

    /// The text and its signature in one value for a cookie or a link. It is readable by its
    /// holder: signed, not secret.
    package func seal(_ text: String, purpose: String) -> String {
        Base64URL.text(Array(text.utf8)) + "." + sign(text, purpose: purpose)
    }

    /// The text inside a sealed value, or nil if anything in it was changed.
    package func open(_ sealed: String, purpose: String) -> String? {
        let parts = sealed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let bytes = Base64URL.bytes(String(parts[0])),
            let text = String(validating: bytes, as: UTF8.self),
            verify(String(parts[1]), of: text, purpose: purpose)
        else { return nil }
        return text
    }

    /// The next link of a chain that only a holder of the key can go on with: HMAC-SHA-256 over
    /// the one before it and the fields, 32 bytes. Made with the first key.
    package func link(after previous: [UInt8], _ fields: [String]) -> [UInt8] {
        Self.link(after: previous, fields, key: keys[0])
    }

    /// True if a link follows from the one before it, by any of the keys: those behind the first
    /// are needed as long as the entries are kept that they signed.
    package func isLink(_ link: [UInt8], after previous: [UInt8], _ fields: [String]) -> Bool {
        var found = false
        for key in keys
        where ConstantTime.areEqual(link, Self.link(after: previous, fields, key: key)) {
            found = true
        }
        return found
    }

    private static func link(
        after previous: [UInt8], _ fields: [String], key: [UInt8]
    ) -> [UInt8] {
        let text = Base64URL.text(Fingerprint.of([Base64URL.text(previous)] + fields))
        return tag(text, "audit link", key: key)
    }

    private static func tag(_ text: String, _ purpose: String, key: [UInt8]) -> [UInt8] {
        Sodium.start()
        let message = Framing.bytes([purpose, text])
        var tag = [UInt8](repeating: 0, count: 32)
        crypto_auth_hmacsha256(&tag, message, UInt64(message.count), key)
        return tag
    }
}
