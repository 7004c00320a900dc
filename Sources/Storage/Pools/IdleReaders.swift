/// Readers that nobody reads with at this moment, and how many are in use.
///
/// Opening one reads the whole schema, which takes some milliseconds of a core; most reads take
/// a tenth of that. Whoever finds as many in use as are kept waits for one a moment, and has one
/// more opened when none comes back: a thread that reads while it reads goes on as well.
final class IdleReaders: Sendable {
    private struct State {
        var idle: [SQLiteReader] = []
        var used = 0
        var waiting = 0
    }

    private let state = Lock(State())
    private let returned = Semaphore()
    private let most: Int
    private let patience: Double

    /// - most: readers kept.
    /// - patience: seconds that one waits for another to come back.
    init(most: Int, patience: Double) {
        self.most = most
        self.patience = patience
    }

    /// The one that was used last, so that there are no more than have read at once, and those
    /// that are used know what they read before. Nil has the caller open one.
    func take() -> SQLiteReader? {
        let isFull = state.withLock { state in
            guard state.idle.isEmpty && state.used >= most else { return false }
            state.waiting += 1
            return true
        }
        if isFull { returned.wait(seconds: patience) }
        return state.withLock { state in
            if isFull { state.waiting -= 1 }
            state.used += 1
            return state.idle.popLast()
        }
    }

    /// - reader: nil when it could not be opened.
    func giveBack(_ reader: SQLiteReader?) {
        let isAwaited = state.withLock { state in
            state.used -= 1
            if let reader, state.idle.count < most { state.idle.append(reader) }
            return state.waiting > 0
        }
        if isAwaited { returned.signal() }
    }

    /// Closes those that nobody uses.
    func close() { state.withLock { $0.idle = [] } }
}
