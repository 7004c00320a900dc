internal import Glibc

/// Whose turn it is to write: one caller at a time, in the order of arrival.
final class WriteQueue: Sendable {
    private struct State {
        var waiting: [Ticket] = []
        var holder: Ticket?
        var isClosed = false
    }

    private let state = Lock(State())

    /// Returns when it is the caller's turn.
    /// Throws `closed`, or `nestedWrite` when the caller's thread has it.
    /// - Parameter isLast: nobody may come after; those who wait already write before.
    func take(_ ticket: Ticket, isLast: Bool = false) throws {
        let isFree = try state.withLock { state in
            if state.isClosed { throw StorageError.closed }
            guard let holder = state.holder else {
                state.holder = ticket
                state.isClosed = isLast
                return true
            }
            if pthread_equal(holder.thread, ticket.thread) != 0 {
                throw StorageError.nestedWrite
            }
            state.waiting.append(ticket)
            state.isClosed = isLast
            return false
        }
        if !isFree { ticket.wait() }
    }

    /// Passes the turn to the next caller; false when nobody waits.
    func handOver() -> Bool {
        let next = state.withLock { state -> Ticket? in
            guard !state.waiting.isEmpty else { return nil }
            let next = state.waiting.removeFirst()
            state.holder = next
            return next
        }
        next?.wake()
        return next != nil
    }

    /// Gives the turn back, to the next caller if there is one.
    func release() {
        let next = state.withLock { state -> Ticket? in
            state.holder = state.waiting.isEmpty ? nil : state.waiting.removeFirst()
            return state.holder
        }
        next?.wake()
    }
}
