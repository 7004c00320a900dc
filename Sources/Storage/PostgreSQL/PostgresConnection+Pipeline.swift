internal import CPQ

extension PostgresConnection {
    func sendPrelude() throws {
        for step in prelude { try send(step) }
        prelude.removeAll(keepingCapacity: true)
    }

    func send(_ step: Step) throws {
        switch step {
        case .control(let control):
            try require(PQsendQueryPrepared(handle, "\(control)", 0, nil, nil, nil, 1))
            expected.append(control == .snapshot ? .snapshot : .nothing)
        case .forget(let name):
            try require(PQsendQueryParams(handle, "DEALLOCATE \(name)", 0, nil, nil, nil, nil, 1))
            expected.append(.nothing)
        case .tell(let text):
            let slot = SQL.Slot(value: .text(text), offset: 0)
            try require(Parameters([slot]).send(handle, "\(Control.tell)"))
            expected.append(.nothing)
        case .sync: try sendSync()
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
    /// - Returns: the result of the statement, which the caller clears; nil if there was none.
    @discardableResult
    func receive(_ sql: SQLText = SQLText()) throws -> OpaquePointer? {
        roundTrips += 1
        var rows: OpaquePointer?
        var failed: ServerFailure?
        for next in expected {
            if case .sync = next {
                try requireSync(&failed)
                continue
            }
            while let result = PQgetResult(handle) {
                if case .rows = next, Self.isGood(result) {
                    PQclear(rows)
                    rows = result
                } else {
                    note(result, for: next, &failed)
                    PQclear(result)
                }
            }
        }
        expected.removeAll(keepingCapacity: true)
        guard let failed else { return rows }
        PQclear(rows)
        throw record(failed, sql)
    }

    /// A broken connection has no end of its unit.
    private func requireSync(_ failed: inout ServerFailure?) throws {
        let result = PQgetResult(handle)
        defer { PQclear(result) }
        if let result, PQresultStatus(result) == PGRES_PIPELINE_SYNC { return }
        failed = failed ?? ServerFailure(code: "", message: String(cString: PQerrorMessage(handle)))
    }

    private func note(
        _ result: OpaquePointer, for next: Expected, _ failed: inout ServerFailure?
    ) {
        guard Self.isGood(result) else {
            if PQresultStatus(result) != PGRES_PIPELINE_ABORTED {
                failed = failed ?? ServerFailure(result)
            }
            return
        }
        switch next {
        case .preparation(let statement): statement.isPrepared = true
        case .snapshot: snapshot = PQgetvalue(result, 0, 0).map { String(cString: $0) }
        case .commit where PQcmdStatus(result).map({ String(cString: $0) }) != "COMMIT":
            // A transaction with a failed statement is ended without its changes.
            failed = failed ?? ServerFailure(code: "25P02", message: "nothing was committed")
        default: break
        }
    }

    private static func isGood(_ result: OpaquePointer) -> Bool {
        let status = PQresultStatus(result)
        return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK
    }

    private func record(_ failed: ServerFailure, _ sql: SQLText) -> StorageError {
        if failed.isFarewell || PQstatus(handle) == CONNECTION_BAD { return lose(failed.message) }
        if failed.isConflict { hasConflict = true }
        if failed.isStale { forgetStatements() }
        let error = failed.error(sql.string)
        if failure == nil { failure = error }
        return error
    }
}
