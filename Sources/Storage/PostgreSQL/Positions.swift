/// What a replica must have repeated before this process reads from it.
final class Positions: Sendable {
    private struct State {
        var written = Position.start
        /// Nil while something may have been told that this process has not heard.
        var heard: Position?
    }

    private let state = Lock(State())

    /// Where the last commit of this process is; nil before the first.
    var written: Position? { state.withLock { $0.written == .start ? nil : $0.written } }

    /// After a commit of this process.
    /// - Parameter isTold: whether others hear of it: whoever does, and looks, is to find it.
    func note(written position: Position, isTold: Bool) {
        state.withLock { state in
            state.written = max(state.written, position)
            if isTold { state.heard = state.heard.map { max($0, position) } }
        }
    }

    /// What is heard from now on was told by commits up to this position.
    func note(heard position: Position) {
        state.withLock { $0.heard = max($0.heard ?? .start, position) }
    }

    /// Nothing is heard for a while, or a commit of this process is at no known position.
    func lose() { state.withLock { $0.heard = nil } }

    var isLost: Bool { state.withLock { $0.heard == nil } }

    /// What somebody is to see who has written up to a position; nil when nobody can say.
    func needed(after position: Position?) -> Position? {
        state.withLock { state in state.heard.map { max($0, position ?? .start) } }
    }
}
