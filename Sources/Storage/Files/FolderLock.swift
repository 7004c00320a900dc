internal import Glibc

/// A lock that the threads of all processes which see a folder take in turn.
final class FolderLock: Sendable {
    private let descriptor: Int32
    // The system knows processes, not threads.
    private let threads = Lock(())

    init(_ path: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: errno, doing: "open \(path)") }
    }

    deinit { close(descriptor) }

    func withLock<Result>(_ body: () throws -> Result) throws -> Result {
        try threads.withLock { _ in
            while flock(descriptor, LOCK_EX) != 0 {
                guard errno == EINTR else { throw StorageError(errno: errno, doing: "flock") }
            }
            defer { flock(descriptor, LOCK_UN) }
            return try body()
        }
    }

    /// Takes it for as long as this value lives; false when somebody has it.
    func keep() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
}
