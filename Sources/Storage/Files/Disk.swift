internal import Glibc

/// The few calls on folders and files, each with its code checked.
enum Disk {
    /// Makes a folder and its missing parents, for this user alone.
    static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw StorageError(errno: errno, doing: "mkdir \(path)")
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw StorageError(errno: errno, doing: "mkdir \(path)")
        }
    }

    /// The folder that holds a path.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path without links and dots; it must exist.
    static func absolute(_ path: String) throws -> String {
        guard let real = realpath(path, nil) else {
            throw StorageError(errno: errno, doing: "realpath \(path)")
        }
        defer { Glibc.free(real) }
        return String(cString: real)
    }

    /// Makes an empty file that only this user reads, unless it is there.
    static func makePrivateFile(_ path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == EEXIST { return }
            throw StorageError(errno: errno, doing: "open \(path)")
        }
        close(file)
    }

    /// Forces a file, or the entries of a folder, to the disk.
    static func sync(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw StorageError(errno: errno, doing: "open \(path)") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw StorageError(errno: errno, doing: "fsync \(path)") }
    }

    static func rename(_ from: String, to: String) throws {
        guard Glibc.rename(from, to) == 0 else {
            throw StorageError(errno: errno, doing: "rename \(from) to \(to)")
        }
    }

    /// Removes a file; one that is not there is no error.
    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw StorageError(errno: errno, doing: "unlink \(path)")
        }
    }

    /// Makes a new file of these bytes; not yet forced to the disk.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StorageError(errno: errno, doing: "open \(path)") }
        defer { close(file) }
        var done = 0
        while done < bytes.count {
            let wrote = bytes.withUnsafeBytes { bytes in
                Glibc.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { throw StorageError(errno: errno, doing: "write \(path)") }
            done += wrote
        }
    }

    /// The names in a folder, in no order.
    static func names(in folder: String) throws -> [String] {
        guard let entries = opendir(folder) else {
            throw StorageError(errno: errno, doing: "opendir \(folder)")
        }
        defer { closedir(entries) }
        var names: [String] = []
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// What `stat` says of a file, nil when it is not there.
    static func status(_ path: String) throws -> stat? {
        var status = stat()
        if stat(path, &status) == 0 { return status }
        guard errno == ENOENT else { throw StorageError(errno: errno, doing: "stat \(path)") }
        return nil
    }

    /// Bytes that this user may still write on the file system of `path`.
    static func free(_ path: String) throws -> Int64 {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else {
            throw StorageError(errno: errno, doing: "statvfs \(path)")
        }
        return Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }
}

extension StorageError {
    /// The error of a system call; the text names the call and the path.
    init(errno code: Int32, doing call: String) {
        switch code {
        case ENOSPC, EDQUOT: self = .full
        case EROFS: self = .readOnly
        default: self = .io(detail: call + ": " + String(cString: strerror(code)))
        }
    }
}
