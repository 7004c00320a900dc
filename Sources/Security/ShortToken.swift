/// A random name of 128 bits, for what must be unique and unguessable but is not a secret to
/// keep: the idempotency key of a form, the nonce of a page.
package struct ShortToken: Hashable, Sendable {
    /// 22 characters of base64url.
    package let text: String

    /// Makes a new one from the system's CSPRNG.
    package init() {
        text = Base64URL.text(Sodium.random(16))
    }

    /// Reads one back: exactly 22 characters of base64url, or nil.
    package init?(text: String) {
        guard text.utf8.count == 22, Base64URL.bytes(text)?.count == 16 else { return nil }
        self.text = text
    }
}
