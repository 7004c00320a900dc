import Glibc

/// Whole files in memory, for pictures.
enum PictureFile {
    static func read(_ path: String) throws(PictureError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .file(code: errno) }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0 else { throw .file(code: errno) }
        guard facts.st_size <= Picture.longest else { throw .tooLong }
        var bytes = [UInt8](repeating: 0, count: facts.st_size)
        var used = 0
        while used < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                Glibc.read(file, $0.baseAddress?.advanced(by: used), $0.count - used)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .file(code: count < 0 ? errno : EIO) }
            used += count
        }
        return bytes
    }

    /// Writes beside, then gives the name: nobody sees half a picture.
    static func write(_ bytes: [UInt8], to path: String) throws(PictureError) {
        let draft = path + ".part"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .file(code: errno) }
        let failure = write(bytes, to: file)
        close(file)
        guard failure == 0, rename(draft, path) == 0 else {
            let code = failure == 0 ? errno : failure
            unlink(draft)
            throw .file(code: code)
        }
    }

    /// The errno of what went wrong, or 0.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            rest = rest.dropFirst(count)
        }
        return 0
    }
}
