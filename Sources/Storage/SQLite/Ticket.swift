internal import Glibc

/// One caller's place among the writers: it waits here for its turn, then for
/// the commit it shares.
///
/// Unchecked: `failure` is set by the thread that commits before it signals,
/// and read by the caller after it was signalled.
final class Ticket: @unchecked Sendable {
    let thread = pthread_self()
    var failure: (any Error)?
    private let semaphore = Semaphore()

    func wake() { semaphore.signal() }
    func wait() { semaphore.wait() }
}
