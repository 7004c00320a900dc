internal import CPQ

extension PostgresConnection {
    /// Nothing is sent yet: a transaction begins with its first statement, and one without any
    /// never does.
    /// - Parameter belief: what the transaction will probably see.
    func begin(_ steps: [Step], deadline: UInt64 = 0, belief: String? = nil) {
        forgetPrelude()
        // Even to forget a statement is one, and a transaction begins before any.
        if !prelude.isEmpty { prelude.append(.sync) }
        prelude += steps
        self.deadline = deadline
        roundTrips = 0
        snapshot = nil
        (self.belief, reliesOnBelief) = (belief, false)
        (hasBegun, hasHeard, hasCommitted) = (false, false, false)
        (failure, hasConflict) = (nil, false)
        (needed, written) = (nil, nil)
        turns = []
    }

    /// What the transaction sees, or before its first answer, what it is believed to see, or else
    /// what could be seen just before. Nil when the server cannot say. A page that is remembered
    /// asks for nothing else: no transaction is begun for it.
    var snapshotSeen: String? {
        guard !hasHeard, snapshot == nil else { return snapshot }
        guard let belief else { return hasBegun ? nil : askSnapshot() }
        reliesOnBelief = true
        return belief
    }

    /// Asks what can be seen now, outside of the transaction.
    func askSnapshot() -> String? {
        let question = Step.control(purpose == .following ? .replayed : .snapshot)
        let rest = prelude.filter { $0 != question }
        snapshot = nil
        do {
            prelude = [question]
            try exchangeAlone()
        } catch {
            snapshot = nil
        }
        prelude = rest
        return snapshot
    }

    /// The transaction sees something else than was believed, or than it must.
    var isMistaken: Bool {
        (reliesOnBelief && snapshot != nil && snapshot != belief) || isBehind
    }

    /// Sends what waits by itself; a dead connection is replaced once.
    private func exchangeAlone() throws {
        let steps = prelude
        do {
            try sendPrelude()
            try sendSync()
            try receive()
        } catch StorageError.unavailable {
            try reopen()
            prelude = steps
            try sendPrelude()
            try sendSync()
            try receive()
        }
    }

    /// - Parameters:
    ///   - messages: what to tell every server.
    ///   - isTelling: whether they are part of the commit, or follow it.
    ///   - isHandedOn: whether its locks are given on before it is on the disk, and the answer
    ///     waited for until it is.
    /// - Throws: `uncertain` when the connection was lost meanwhile and the server did not say
    ///   that it ended it before.
    func commit(
        _ messages: [String], isTelling: Bool = true, isHandedOn: Bool = false
    ) throws {
        if let failure { throw failure }
        guard hasBegun || !messages.isEmpty else { return forgetPrelude() }
        // A connection that died while it was idle has committed nothing.
        if !hasHeard { try settle() }
        do {
            try sendPrelude()
            if isTelling { for message in messages { try send(.tell(message)) } }
            if isHandedOn { try send(.control(.handOn)) }
            try require(PQsendQueryPrepared(handle, "\(Control.commit)", 0, nil, nil, nil, 1))
            expected.append(.commit)
            if isHandedOn { for step in Self.flushing { try send(step) } }
            if gate.positions != nil { try send(.control(.written)) }
            try sendSync()
            try receive()
            hasBegun = false
        } catch StorageError.unavailable(let detail) {
            gate.positions?.lose()
            guard !hasCommitted else {
                if isHandedOn { throw StorageError.uncertain }
                return
            }
            throw wasSentAway ? StorageError.unavailable(detail: detail) : .uncertain
        }
        giveTurns()
        if !isTelling { tell(messages) }
    }

    private static let flushing: [Step] = [.sync, .control(.flush), .sync]

    /// In a transaction of its own that nobody waits for. Whoever tells holds all others who do
    /// until their commit is done (postgresql.org/docs/15/sql-notify.html), which a commit that
    /// waits for the disk would make them feel.
    private func tell(_ messages: [String]) {
        guard !messages.isEmpty, !isLost else { return }
        do {
            for message in messages { try send(.tellLater(message)) }
            try sendSync()
        } catch {
            // Noted as lost; and whoever listens hears no less than after any gap.
        }
    }

    /// Ends the transaction without waiting: the answers are read before the next one's.
    func rollBack() {
        forgetPrelude()
        guard !isLost else { return }
        do {
            if hasBegun {
                if !expected.isEmpty { drain() }
                guard !isLost else { return }
                try send(.control(.rollBack))
                try sendSync()
                hasBegun = false
            }
        } catch {
            // Noted as lost, which ends it as well.
        }
        giveTurns()
    }

    /// Takes in the answers to what was sent along and is not wanted any more.
    private func drain() {
        do { try settle() } catch {
            // Failed or not: it is undone.
        }
    }

    private func giveTurns() {
        guard !isLost else { return }
        do {
            for turn in turns { try send(.control(turn.ending)) }
            if !turns.isEmpty { try sendSync() }
            turns = []
        } catch {
            // A lost connection gives all its locks back.
        }
    }

    private func forgetPrelude() {
        prelude = prelude.filter { if case .forget = $0 { true } else { false } }
    }

    // MARK: Savepoints

    /// Savepoints of one name nest; the calls below speak of the innermost. What was sent along
    /// before it is not undone with it, nor is what was sent along in it kept unseen.
    func beginSavepoint() throws {
        if hasBegun { try settle() }
        prelude.append(.control(.savepoint))
    }

    /// - Throws: what a statement inside failed with, if nobody said so.
    func keepSavepoint() throws {
        if let failure { throw failure }
        if prelude.last == .control(.savepoint) {
            prelude.removeLast()
        } else {
            try settle()
            prelude.append(.control(.release))
        }
    }

    func undoSavepoint() {
        if prelude.last == .control(.savepoint) {
            prelude.removeLast()
        } else {
            drain()
            prelude += [.control(.rollBackTo), .control(.release)]
        }
        failure = nil
    }
}
