import CSodium

/// Opens what `SealedWriter` has sealed, piece by piece. Each piece is authentic, and so is their
/// order; that none is missing is known once `next` has given nil.
package final class SealedReader {
    private var state = crypto_secretstream_xchacha20poly1305_state()
    private var bound: [UInt8]
    private var isOver = false
    private let source: (Int) throws -> [UInt8]

    /// - Parameter source: gives the next bytes of the file, as many as asked unless it ends.
    /// - Throws: `SealingError`, and what `source` throws.
    package init(_ key: OpeningKey, _ source: @escaping (Int) throws -> [UInt8]) throws {
        self.source = source
        bound = try source(SealedHeader.size)
        let stream = try SealedHeader.open(bound, with: key)
        let start = try source(SealedHeader.streamHeader)
        guard start.count == SealedHeader.streamHeader else { throw SealingError.cut }
        guard crypto_secretstream_xchacha20poly1305_init_pull(&state, start, stream) == 0 else {
            throw SealingError.altered
        }
    }

    deinit { sodium_memzero(&state, MemoryLayout.size(ofValue: state)) }

    /// The next piece; nil after the last.
    /// - Throws: `SealingError`, and what the source throws.
    package func next() throws -> [UInt8]? {
        guard !isOver else { return nil }
        let sealed = try source(SealedFile.piece + SealedFile.more)
        guard sealed.count >= SealedFile.more else { throw SealingError.cut }
        var bytes = [UInt8](repeating: 0, count: sealed.count - SealedFile.more)
        var tag: UInt8 = 0
        let status = crypto_secretstream_xchacha20poly1305_pull(
            &state, &bytes, nil, &tag, sealed, UInt64(sealed.count), bound, UInt64(bound.count))
        guard status == 0 else { throw SealingError.altered }
        bound = []
        if tag == crypto_secretstream_xchacha20poly1305_tag_final() {
            isOver = true
            guard try source(1).isEmpty else { throw SealingError.altered }
        }
        return bytes
    }
}
