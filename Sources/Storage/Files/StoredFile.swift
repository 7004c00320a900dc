internal import Glibc

/// A file of the store, open to read; closed with its last reference.
package final class StoredFile: Sendable {
    /// Valid while this value lives; for `sendfile` and the like.
    package let descriptor: Int32
    /// In bytes.
    package let size: Int64

    init(descriptor: Int32) throws {
        self.descriptor = descriptor
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw StorageError(errno: code, doing: "fstat")
        }
        size = Int64(status.st_size)
    }

    /// Any file of the disk, to be read in the same way.
    package convenience init(path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(errno: errno, doing: "open \(path)") }
        try self.init(descriptor: descriptor)
    }

    deinit { close(descriptor) }

    /// At most `count` bytes from `offset`; fewer at the end.
    package func read(from offset: Int64 = 0, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count, let start = buffer.baseAddress {
                let place = Int(offset) + filled
                let got = pread(descriptor, start + filled, count - filled, place)
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw StorageError(errno: errno, doing: "pread") }
                if got == 0 { return }
                filled += got
            }
        }
    }

    /// The whole file, for small ones.
    package func bytes() throws -> [UInt8] { try read(count: Int(size)) }
}
