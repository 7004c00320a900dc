internal import CSodium

/// A SHA-256 that takes its bytes as they come.
///
///     var stream = DigestStream()
///     stream.update(chunk)
///     let digest = stream.finish()
package struct DigestStream: Sendable {
    private var state = crypto_hash_sha256_state()

    package init() { crypto_hash_sha256_init(&state) }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
        crypto_hash_sha256_update(&state, start, UInt64(bytes.count))
    }

    package mutating func update(_ bytes: [UInt8]) {
        crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }

    /// The digest of all bytes so far; the stream can go on.
    package func finish() -> FileDigest {
        var copy = state
        var bytes = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256_final(&copy, &bytes)
        return FileDigest(sha256: bytes)
    }
}
