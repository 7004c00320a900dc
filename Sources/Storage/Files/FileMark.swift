internal import Glibc

/// What the file system says of a stored file. As long as it stays the same nobody has written
/// into the file, or put another one in its place: its time of change cannot be set at will.
package struct FileMark: Equatable, Sendable {
    /// In bytes.
    package let size: Int64
    private let number: UInt64
    private let written: Int64
    private let changed: Int64

    init(_ status: stat) {
        size = Int64(status.st_size)
        number = UInt64(status.st_ino)
        written = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// To be noted, and compared with what is noted.
    package var text: String { "\(size) \(number) \(written) \(changed)" }
}

extension FileStore {
    /// Nil when the file is not stored.
    package func mark(of digest: FileDigest) throws -> FileMark? {
        try Disk.status(path(of: digest)).map(FileMark.init)
    }

    /// Reads a stored file to its end: nil when it is not there, and otherwise whether its bytes
    /// are those that it is named after. Takes a second for some hundred megabytes.
    package func isWhole(_ digest: FileDigest) throws -> Bool? {
        let file: StoredFile
        do { file = try open(digest) } catch StorageError.noFile { return nil }
        var (stream, offset) = (DigestStream(), Int64(0))
        while true {
            let bytes = try file.read(from: offset, count: 1 << 20)
            if bytes.isEmpty { return stream.finish() == digest }
            stream.update(bytes)
            offset += Int64(bytes.count)
        }
    }
}
