import Glibc

/// Reads a file some after some.
enum AttachedFile {
    /// Whole lines of base64, so that what is encoded apart joins.
    private static let chunk = Base64Lines.perLine * 1024

    static func read(
        _ path: String, size: Int, _ sink: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(path) }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0 else { throw unreadable(path) }
        guard facts.st_mode & S_IFMT == S_IFREG, facts.st_size == size else {
            throw MailAttachmentError.changed(path: path)
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
        defer { buffer.deallocate() }
        var left = size
        while left > 0 {
            let wanted = min(left, chunk)
            try fill(buffer, wanted, from: file, path)
            try sink(UnsafeRawBufferPointer(rebasing: buffer[..<wanted]))
            left -= wanted
        }
    }

    private static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, _ wanted: Int, from file: Int32, _ path: String
    ) throws {
        var have = 0
        while have < wanted {
            let count = Glibc.read(file, buffer.baseAddress?.advanced(by: have), wanted - have)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            guard count > 0 else { throw MailAttachmentError.changed(path: path) }
            have += count
        }
    }

    private static func unreadable(_ path: String) -> MailAttachmentError {
        .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
}
