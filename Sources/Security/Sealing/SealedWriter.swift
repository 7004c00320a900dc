import CSodium

/// Seals a stream of any length to a public key, in bounded memory.
///
///     let writer = try SealedWriter(to: key) { try file.write($0) }
///     try writer.write(bytes)
///     try writer.finish()
package final class SealedWriter {
    private var state = crypto_secretstream_xchacha20poly1305_state()
    private var held: [UInt8] = []
    /// What the first piece authenticates with it.
    private var bound: [UInt8]
    private let sink: ([UInt8]) throws -> Void

    /// - Parameter sink: gets what is to be written, in order.
    package init(to key: SealingKey, _ sink: @escaping ([UInt8]) throws -> Void) throws {
        self.sink = sink
        held.reserveCapacity(SealedFile.piece)
        let (header, stream) = SealedHeader.make(for: key)
        bound = header
        var start = [UInt8](repeating: 0, count: SealedHeader.streamHeader)
        crypto_secretstream_xchacha20poly1305_init_push(&state, &start, stream)
        try sink(header + start)
    }

    deinit { sodium_memzero(&state, MemoryLayout.size(ofValue: state)) }

    package func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            // A whole piece waits for what comes after it: it may be the last.
            if held.count == SealedFile.piece {
                try seal(crypto_secretstream_xchacha20poly1305_tag_message())
            }
            let part = rest.prefix(SealedFile.piece - held.count)
            held.append(contentsOf: part)
            rest = rest.dropFirst(part.count)
        }
    }

    /// Without it a reader finds the file cut.
    package func finish() throws {
        try seal(crypto_secretstream_xchacha20poly1305_tag_final())
    }

    private func seal(_ tag: UInt8) throws {
        var sealed = [UInt8](repeating: 0, count: held.count + SealedFile.more)
        crypto_secretstream_xchacha20poly1305_push(
            &state, &sealed, nil, held, UInt64(held.count), bound, UInt64(bound.count), tag)
        held.removeAll(keepingCapacity: true)
        bound = []
        try sink(sealed)
    }
}
