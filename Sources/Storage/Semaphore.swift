internal import Glibc

/// A counting semaphore between threads (sem_overview(7)).
final class Semaphore: @unchecked Sendable {
    // Checked by the kernel: the functions below may race by design.
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(semaphore, 0, 0) }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func signal() { sem_post(semaphore) }

    func wait() {
        while sem_wait(semaphore) != 0 && errno == EINTR {}
    }
}
