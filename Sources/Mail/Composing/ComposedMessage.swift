/// A message as it is sent: lines of at most 998 octets that end with CRLF, of 7 bits unless it
/// needs SMTPUTF8. Files are read when it is written, never held.
package struct ComposedMessage: Sendable {
    enum Piece: Sendable {
        case bytes([UInt8])
        /// Written in base64.
        case content(MailAttachment.Content)

        var size: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .content(let content): Base64Lines.size(of: content.size)
            }
        }
    }

    let pieces: [Piece]
    package let needsSMTPUTF8: Bool
    /// In bytes, each CRLF as two and nothing stuffed (RFC 1870 6.1).
    package let size: Int

    init(_ pieces: [Piece], needsSMTPUTF8: Bool) {
        self.pieces = pieces
        self.needsSMTPUTF8 = needsSMTPUTF8
        size = pieces.reduce(0) { $0 + $1.size }
    }

    /// Gives the whole to a sink, some after some.
    /// - Throws: `MailAttachmentError`, and what the sink throws. Then it is not whole.
    package func write(to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        for piece in pieces {
            switch piece {
            case .bytes(let bytes), .content(.bytes(let bytes)):
                let written = if case .content = piece { Base64Lines.encode(bytes) } else { bytes }
                try written.withUnsafeBytes(sink)
            case .content(.file(let path, let size)):
                try AttachedFile.read(path, size: size) { chunk in
                    try Base64Lines.encode(chunk).withUnsafeBytes(sink)
                }
            }
        }
    }

    /// The whole in memory.
    /// - Throws: `MailAttachmentError`.
    package func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        try write { bytes.append(contentsOf: $0) }
        return bytes
    }
}
