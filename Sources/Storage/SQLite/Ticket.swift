internal import Glibc

/// One caller's place among the writers: it waits here until its turn comes,
/// or until another caller has done its work and committed it.
///
/// Unchecked: all but the semaphore is touched by the thread whose turn it is
/// alone, before it wakes the caller, and by the caller before it waits and
/// after it was woken.
final class Ticket: @unchecked Sendable {
    let thread = pthread_self()
    /// What to write; nil for whoever wants the writer alone.
    var work: (() -> Void)?
    /// Whether another caller has seen to it all.
    var isDone = false
    /// What `work` threw.
    var trouble: (any Error)?
    /// Why the transaction came to nothing.
    var failure: (any Error)?
    private let semaphore = Semaphore()

    func wake() { semaphore.signal() }
    func wait() { semaphore.wait() }
}
