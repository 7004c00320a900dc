import CSodium

/// Keeps small secrets unreadable in the database (XSalsa20-Poly1305, libsodium secretbox).
package struct SecretBox: Sendable {
    private var keys: [[UInt8]]

    /// Takes a key of 32 bytes.
    package init(key: [UInt8]) throws(SignerError) { try self.init(keys: [key]) }

    /// Takes the keys, 32 bytes each; the first closes, all open.
    package init(keys: [[UInt8]]) throws(SignerError) {
        guard !keys.isEmpty else { throw .noKey }
        for key in keys where key.count != 32 { throw .wrongKeySize(key.count) }
        self.keys = keys
    }

    /// The box of one purpose, whose keys are derived from those of the site (HMAC-SHA-256): what
    /// is closed for one use cannot be opened in another, nor be taken for a signature.
    package init(siteKeys: [[UInt8]], purpose: String) throws(SignerError) {
        try self.init(keys: siteKeys)
        let site = keys
        keys = site.map { Self.derived(from: $0, purpose) }
    }

    private static func derived(from key: [UInt8], _ purpose: String) -> [UInt8] {
        Sodium.start()
        let message = Framing.bytes(["secretbox", purpose])
        var derived = [UInt8](repeating: 0, count: 32)
        crypto_auth_hmacsha256(&derived, message, UInt64(message.count), key)
        return derived
    }

    /// Closes the bytes: 24 bytes of nonce, 16 of seal, then as many as were given.
    package func close(_ bytes: [UInt8]) -> [UInt8] {
        let nonce = Sodium.random(24)
        var box = [UInt8](repeating: 0, count: bytes.count + 16)
        crypto_secretbox_easy(&box, bytes, UInt64(bytes.count), nonce, keys[0])
        return nonce + box
    }

    /// The bytes that were closed; throws `.unreadable` if the box was touched.
    package func open(_ closed: [UInt8]) throws(SignerError) -> [UInt8] {
        guard closed.count >= 40 else { throw .unreadable }
        guard let bytes = keys.lazy.compactMap({ Self.open(closed, key: $0) }).first else {
            throw .unreadable
        }
        return bytes
    }

    private static func open(_ closed: [UInt8], key: [UInt8]) -> [UInt8]? {
        let box = Array(closed.dropFirst(24))
        var bytes = [UInt8](repeating: 0, count: box.count - 16)
        let status = crypto_secretbox_open_easy(
            &bytes, box, UInt64(box.count), Array(closed.prefix(24)), key)
        return status == 0 ? bytes : nil
    }
}
