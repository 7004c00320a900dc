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
        (hasBegun, hasTurn, failure, hasConflict) = (false, false, nil, false)
    }

    /// What the transaction sees, or before it began, what it is believed to see, or else what
    /// could be seen just before. Nil when the server cannot say. A page that is remembered asks
    /// for nothing else: no transaction is begun for it.
    var snapshotSeen: String? {
        guard !hasBegun, snapshot == nil else { return snapshot }
        guard let belief else { return askSnapshot() }
        reliesOnBelief = true
        return belief
    }

    /// Asks what can be seen now, outside of the transaction.
    func askSnapshot() -> String? {
        let rest = prelude.filter { $0 != .control(.snapshot) }
        do {
            prelude = [.control(.snapshot)]
            try exchangeAlone()
        } catch {
            snapshot = nil
        }
        prelude = rest
        return snapshot
    }

    /// The transaction sees something else than was believed.
    var isMistaken: Bool { reliesOnBelief && snapshot != nil && snapshot != belief }

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

    /// - Parameter messages: what to tell every server.
    /// - Throws: `uncertain` when the connection was lost meanwhile.
    func commit(_ messages: [String]) throws {
        if let failure { throw failure }
        guard hasBegun || !messages.isEmpty else { return forgetPrelude() }
        do {
            try sendPrelude()
            for message in messages { try send(.tell(message)) }
            try require(PQsendQueryPrepared(handle, "\(Control.commit)", 0, nil, nil, nil, 1))
            expected.append(.commit)
            try sendSync()
            try receive()
            hasBegun = false
        } catch StorageError.unavailable {
            throw StorageError.uncertain
        }
        giveTurn()
    }

    /// Ends the transaction without waiting: the answers are read before the next one's.
    func rollBack() {
        forgetPrelude()
        guard !isLost else { return }
        do {
            if hasBegun {
                try send(.control(.rollBack))
                try sendSync()
                hasBegun = false
            }
        } catch {
            // Noted as lost, which ends it as well.
        }
        giveTurn()
    }

    private func giveTurn() {
        guard hasTurn, !isLost else { return }
        hasTurn = false
        do {
            try send(.control(.giveTurn))
            try sendSync()
        } catch {
            // A lost connection gives all its locks back.
        }
    }

    private func forgetPrelude() {
        prelude = prelude.filter { if case .forget = $0 { true } else { false } }
    }

    // MARK: Savepoints

    /// Savepoints of one name nest; the calls below speak of the innermost.
    func beginSavepoint() { prelude.append(.control(.savepoint)) }

    /// - Throws: what a statement inside failed with, if nobody said so.
    func keepSavepoint() throws {
        if let failure { throw failure }
        if prelude.last == .control(.savepoint) {
            prelude.removeLast()
        } else {
            prelude.append(.control(.release))
        }
    }

    func undoSavepoint() {
        failure = nil
        if prelude.last == .control(.savepoint) {
            prelude.removeLast()
        } else {
            prelude += [.control(.rollBackTo), .control(.release)]
        }
    }
}
