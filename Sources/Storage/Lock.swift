internal import Glibc

/// A value that one thread at a time may touch. The mutex is that of pthread
/// because the thread sanitizer knows it (not that of `Synchronization`), so
/// that a run of the tests under it reports real races only.
final class Lock<Value>: @unchecked Sendable {
    // `mutex` guards `value`, which never leaves but by copy.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    init(_ value: Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}
