import CSodium
import Glibc

/// A file of an upload while it is written.
struct TemporaryFile: ~Copyable {
    let path: String
    private let descriptor: Int32
    private var hash = crypto_hash_sha256_state()
    private(set) var size = 0

    /// Makes a file that only we may read, under a name no one can guess.
    init(in folder: String) throws(RequestError) {
        var random = [UInt8](repeating: 0, count: 16)
        randombytes_buf(&random, random.count)
        let name = random.flatMap { [UInt8.hexDigit($0 >> 4), .hexDigit($0 & 15)] }
        path = folder + "/upload-" + String(decoding: name, as: UTF8.self)
        descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .storage }
        crypto_hash_sha256_init(&hash)
    }

    deinit {
        close(descriptor)
    }

    mutating func write(_ bytes: ArraySlice<UInt8>) throws(RequestError) {
        let isWritten = bytes.withUnsafeBytes { raw in
            var rest = raw[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.write(descriptor, part.baseAddress, part.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
        guard isWritten else { throw .storage }
        bytes.withUnsafeBufferPointer { part in
            _ = crypto_hash_sha256_update(&hash, part.baseAddress, UInt64(part.count))
        }
        size += bytes.count
    }

    /// The SHA-256 of all that was written.
    mutating func digest() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        var state = hash
        crypto_hash_sha256_final(&state, &digest)
        return digest
    }
}
