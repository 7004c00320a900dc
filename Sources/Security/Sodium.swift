import CSodium

/// The one start of libsodium, safe from any thread and as often as wanted.
///
/// `sodium_init` picks the implementations for this processor and opens the source of
/// randomness. A static is made once, under a lock, by the Swift runtime.
enum Sodium {
    private static let started = sodium_init() >= 0

    /// Starts the library; false if the system gives no randomness.
    @discardableResult
    static func start() -> Bool { started }

    /// `count` bytes of the system's CSPRNG.
    static func random(_ count: Int) -> [UInt8] {
        start()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// SHA-256 of the bytes, 32 bytes.
    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        start()
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest
    }
}
