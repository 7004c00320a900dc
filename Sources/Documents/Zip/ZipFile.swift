import CLinux
import CSodium
import CZlib
import Glibc

/// A file on its way into an archive: read once to check it, once more to send it. The second time
/// it mostly comes from memory, and what is altered never begins to be sent.
struct ZipFile: ~Copyable {
    /// Bytes that are read at once.
    private static let stretch = 64 << 10

    private let descriptor: Int32
    private let size: Int
    private let wanted: [UInt8]?
    private var position = 0
    private var crc: uLong = 0
    private var sha = crypto_hash_sha256_state()

    /// Throws the outcome of a file that cannot be what it should.
    init(_ path: String, size: Int, sha256: [UInt8]?) throws(ZipRefusal) {
        let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        let opened = open(path, flags)
        (descriptor, self.size, wanted) = (opened, size, sha256)
        var status = stat()
        guard opened >= 0, fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw ZipRefusal(outcome: .missing)
        }
        guard Int(status.st_size) == size else { throw ZipRefusal(outcome: .altered) }
        posix_fadvise(opened, 0, 0, Int32(POSIX_FADV_SEQUENTIAL))
        crypto_hash_sha256_init(&sha)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Reads up to `count` bytes more to check them; the CRC-32 when all were and fit.
    mutating func check(_ count: Int) throws(ZipRefusal) -> UInt32? {
        let end = min(size, position + count)
        while position < end {
            guard let bytes = read() else { throw ZipRefusal(outcome: .missing) }
            crc = crc32(crc, bytes, uInt(bytes.count))
            if wanted != nil { crypto_hash_sha256_update(&sha, bytes, UInt64(bytes.count)) }
        }
        guard position == size else { return nil }
        if let wanted {
            var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
            crypto_hash_sha256_final(&sha, &digest)
            guard digest == wanted else { throw ZipRefusal(outcome: .altered) }
        }
        position = 0
        return UInt32(truncatingIfNeeded: crc)
    }

    /// The next bytes to send; nil at the end.
    mutating func next() throws -> [UInt8]? {
        guard position < size else { return nil }
        guard let bytes = read() else { throw DocumentError.broken }
        return bytes
    }

    /// Nil if the file is shorter than it was, or cannot be read.
    private mutating func read() -> [UInt8]? {
        let wanted = min(Self.stretch, size - position)
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, wanted, position))
        }
        position += bytes.count
        return bytes.isEmpty ? nil : bytes
    }
}

/// Why a file is left out.
struct ZipRefusal: Error {
    let outcome: ZipOutcome
}
