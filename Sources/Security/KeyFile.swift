import Glibc

/// A secret key of 32 bytes in a file only its owner may read (mode 0600).
package enum KeyFile {
    /// Reads the key; makes the file with a new random key if there is none.
    ///
    /// Two processes that start together end with the same key: the file appears whole, under
    /// its name, or not at all.
    package static func readOrCreate(at path: String) throws(KeyFileError) -> [UInt8] {
        if let key = try read(at: path) { return key }
        try create(at: path)
        guard let key = try read(at: path) else {
            throw .refused(path: path, code: ENOENT)
        }
        return key
    }

    /// Reads the key, or nil if there is no such file.
    package static func read(at path: String) throws(KeyFileError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            switch errno {
            case ENOENT: return nil
            case ELOOP: throw .notAFile(path: path)
            case let code: throw .refused(path: path, code: code)
            }
        }
        defer { close(file) }
        try check(file, path)
        var key = [UInt8](repeating: 0, count: 32)
        let count = Glibc.read(file, &key, key.count)
        guard count == 32 else { throw .wrongSize(path: path, size: count) }
        return key
    }

    private static func check(_ file: Int32, _ path: String) throws(KeyFileError) {
        var facts = stat()
        guard fstat(file, &facts) == 0 else { throw .refused(path: path, code: errno) }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard facts.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
        guard facts.st_size == 32 else { throw .wrongSize(path: path, size: facts.st_size) }
    }

    /// Keeps the key under another name and puts a new one in its place; after a crash the old
    /// one is there under both.
    /// - Throws: `.refused` with EEXIST if there is a file of the other name already.
    package static func replace(at path: String, keeping former: String) throws(KeyFileError) {
        guard try read(at: path) != nil else { throw .refused(path: path, code: ENOENT) }
        guard link(path, former) == 0 else { throw .refused(path: former, code: errno) }
        try write(at: path) { rename($0, path) == 0 }
        syncFolder(of: former)
    }

    /// Writes a key that was kept elsewhere, where there is none.
    /// - Throws: `.refused` with EEXIST if there is a file of the name already.
    package static func write(_ key: [UInt8], at path: String) throws(KeyFileError) {
        guard key.count == 32 else { throw .wrongSize(path: path, size: key.count) }
        try write(at: path, key) { link($0, path) == 0 }
    }

    /// Writes a new key beside, then gives it its name unless someone else just did.
    private static func create(at path: String) throws(KeyFileError) {
        try write(at: path) { link($0, path) == 0 || errno == EEXIST }
    }

    /// Writes a new key into a draft, which `place` gives its name.
    private static func write(
        at path: String, _ key: [UInt8] = Sodium.random(32), place: (String) -> Bool
    ) throws(KeyFileError) {
        let draft = path + "." + ShortToken().text
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .refused(path: path, code: errno) }
        defer {
            close(file)
            unlink(draft)
        }
        guard fchmod(file, 0o600) == 0, Glibc.write(file, key, 32) == 32, fsync(file) == 0,
            place(draft)
        else { throw .refused(path: path, code: errno) }
        syncFolder(of: path)
    }

    /// Makes the new name last through a power cut; where a file system cannot, it does not.
    private static func syncFolder(of path: String) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? "."
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { return }
        fsync(file)
        close(file)
    }
}
