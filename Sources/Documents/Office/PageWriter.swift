import Glibc

/// Writes text as it is found, each page ended by a form feed, as `pdftotext` does.
final class PageWriter {
    private let file: Int32
    private var buffer: [UInt8] = []
    private static let most = 1 << 16
    private static let formFeed: UInt8 = 0x0C

    init(file: Int32) {
        self.file = file
        buffer.reserveCapacity(Self.most + 1024)
    }

    func write(_ text: some Sequence<UInt8>) throws(DocumentError) {
        for byte in text { buffer.append(byte == Self.formFeed ? 0x20 : byte) }
        if buffer.count >= Self.most { try flush() }
    }

    func write(_ text: String) throws(DocumentError) { try write(text.utf8) }

    func endPage() throws(DocumentError) {
        buffer.append(Self.formFeed)
        if buffer.count >= Self.most { try flush() }
    }

    /// - Throws: `tooCostly` when nobody reads on.
    func flush() throws(DocumentError) {
        var start = 0
        while start < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                Glibc.write(file, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .tooCostly }
            start += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
