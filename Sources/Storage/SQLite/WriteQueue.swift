internal import Glibc

/// Whose turn it is to write: one caller at a time, in the order of arrival.
final class WriteQueue: Sendable {
    private struct State {
        var waiting: [Ticket] = []
        var holder: Ticket?
        var isClosed = false
    }

    private let state = Lock(State())

    /// Returns once it is the caller's turn: true; or once another caller has done its work:
    /// false. Throws `closed`, or `nestedWrite` when the caller's thread has the turn.
    /// - Parameter isLast: nobody may come after; those who wait already write before.
    func take(_ ticket: Ticket, isLast: Bool = false) throws -> Bool {
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
        return !ticket.isDone
    }

    /// Takes out the next caller, whose work whoever has the turn does for it; nil when nobody
    /// waits, or the next one wants the writer alone.
    func next() -> Ticket? {
        state.withLock { state in
            guard state.waiting.first?.work != nil else { return nil }
            return state.waiting.removeFirst()
        }
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
