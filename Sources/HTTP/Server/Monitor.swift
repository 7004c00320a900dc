import Glibc

/// A value behind a lock, with a place to wait for it to change.
///
/// `Mutex` of the standard library spins before it sleeps, which on few cores
/// takes the time from the thread that holds the lock, and has nothing to wait
/// on; this is the plain pair of POSIX.
final class Monitor<Value>: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var value: Value

    init(_ value: sending Value) {
        self.value = value
        lock.initialize(to: pthread_mutex_t())
        change.initialize(to: pthread_cond_t())
        pthread_mutex_init(lock, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(lock)
        change.deallocate()
        lock.deallocate()
    }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body(&value)
    }

    /// Calls `body` until it returns something; sleeps after each nil until
    /// `signal` is called.
    func wait<Result>(until body: (inout Value) -> Result?) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            if let result = body(&value) { return result }
            pthread_cond_wait(change, lock)
        }
    }

    /// Wakes one thread that waits.
    func signal() {
        pthread_cond_signal(change)
    }

    /// Wakes all threads that wait.
    func signalAll() {
        pthread_cond_broadcast(change)
    }
}
