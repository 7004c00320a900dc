internal import CPQ
import Synchronization

extension PostgresConnection {
    func sendPrelude() throws {
        for step in prelude { try send(step) }
        prelude.removeAll(keepingCapacity: true)
    }

    func send(_ step: Step) throws {
        switch step {
        case .control(let control):
            try require(PQsendQueryPrepared(handle, "\(control)", 0, nil, nil, nil, 1))
            expected.append(Self.answer(to: control))
        case .forget(let name):
            try require(PQsendQueryParams(handle, "DEALLOCATE \(name)", 0, nil, nil, nil, nil, 1))
            expected.append(.nothing)
        case .tell(let text):
            let slot = SQL.Slot(value: .text(text), offset: 0)
            try require(Parameters([slot]).send(handle, "\(Control.tell)"))
            expected.append(.nothing)
        case .tellLater(let text):
            let slot = SQL.Slot(value: .text(text), offset: 0)
            try require(Parameters([slot]).send(handle, "\(Control.tellLater)"))
            expected.append(.whatever)
        case .sync: try sendSync()
        }
    }

    private static func answer(to control: Control) -> Expected {
        switch control {
        case .snapshot: .snapshot
        case .replayed: .replayed
        case .written: .written
        default: .nothing
        }
    }

    /// Ends a unit: what failed before it does not reach what comes after. Sends all.
    func sendSync() throws {
        try require(PQpipelineSync(handle))
        expected.append(.sync)
    }

    func require(_ sent: Int32) throws {
        guard sent == 1 else { throw lose(String(cString: PQerrorMessage(handle))) }
    }

    /// The error of a connection that is gone; whoever owns it throws it away.
    func lose(_ why: String) -> StorageError {
        isLost = true
        let line = why.split(whereSeparator: \.isNewline).first.map(String.init)
        return .unavailable(detail: line ?? "the connection was lost")
    }

    /// Waits for the answers to all that was sent. Throws the first failure among them.
    func receive() throws {
        roundTrips += 1
        gate.waits.add(1, ordering: .relaxed)
        var failed: ServerFailure?
        var culprit = SQLText()
        for next in expected {
            let before = failed
            if case .sync = next {
                requireSync(&failed)
            } else {
                while let result = PQgetResult(handle) {
                    if !take(result, for: next, &failed) { PQclear(result) }
                }
            }
            if before == nil, let failed {
                culprit = next.code
                wasSentAway = failed.code.hasPrefix("57P") && !next.isCommit
            }
        }
        expected.removeAll(keepingCapacity: true)
        if let failed { throw record(failed, culprit) }
        hasHeard = true
    }

    /// A broken connection has no end of its unit.
    private func requireSync(_ failed: inout ServerFailure?) {
        let result = PQgetResult(handle)
        defer { PQclear(result) }
        if let result, PQresultStatus(result) == PGRES_PIPELINE_SYNC { return }
        failed = failed ?? ServerFailure(code: "", message: String(cString: PQerrorMessage(handle)))
    }

    /// - Returns: whether the result was taken over.
    private func take(
        _ result: OpaquePointer, for next: Expected, _ failed: inout ServerFailure?
    ) -> Bool {
        guard Self.isGood(result) else {
            note(result, for: next, &failed)
            return false
        }
        switch next {
        case .rows(let answer):
            answer.take(result)
            return true
        case .preparation(let statement): statement.preparation = .done
        case .snapshot: snapshot = Self.text(result)
        case .replayed: noteReplayed(Self.text(result))
        case .written: written = Position(Self.text(result))
        case .commit:
            hasCommitted = PQcmdStatus(result).map { String(cString: $0) } == "COMMIT"
            guard !hasCommitted else { break }
            // A transaction with a failed statement is ended without its changes.
            failed = failed ?? ServerFailure(code: "25P02", message: "nothing was committed")
        default: break
        }
        return false
    }

    private static func text(_ result: OpaquePointer) -> String {
        PQgetvalue(result, 0, 0).map { String(cString: $0) } ?? ""
    }

    private func note(
        _ result: OpaquePointer, for next: Expected, _ failed: inout ServerFailure?
    ) {
        if case .preparation(let statement) = next { statement.preparation = .none }
        if case .whatever = next { return }
        if PQresultStatus(result) != PGRES_PIPELINE_ABORTED {
            failed = failed ?? ServerFailure(result)
        }
    }

    private static func isGood(_ result: OpaquePointer) -> Bool {
        let status = PQresultStatus(result)
        return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK
    }

    private func record(_ failed: ServerFailure, _ sql: SQLText) -> StorageError {
        if failed.isFarewell || PQstatus(handle) == CONNECTION_BAD {
            return lose(failed.message)
        }
        if failed.isConflict { hasConflict = true }
        if failed.isStale { forgetStatements() }
        let error = failed.error(sql.string)
        if failure == nil { failure = error }
        return error
    }
}

extension PostgresConnection.Expected {
    /// The statement that it answers.
    fileprivate var code: SQLText {
        switch self {
        case .rows(let answer): answer.statement.key.code
        case .change(let code): code
        case .preparation(let statement): statement.key.code
        default: SQLText()
        }
    }

    fileprivate var isCommit: Bool {
        if case .commit = self { return true }
        return false
    }
}
