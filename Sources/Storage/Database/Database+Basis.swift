extension Database {
    /// All that has been read so far in this transaction, or that was found to be as it was. Nil
    /// inside `write`, and when a server cannot say.
    package var basis: Basis? {
        generation.map { Basis(extent: session.extent, generation: $0) }
    }

    /// Whether what was read on a basis would be read again now.
    package func confirms(_ basis: Basis) -> Bool {
        guard let generation, session.holds(basis, at: generation) else { return false }
        session.note(basis)
        return true
    }

    /// Runs `body`, whose answer depends on nothing that has been read before, and tells what it
    /// was read from.
    package func observe<Value>(_ body: () throws -> Value) rethrows -> (Value, Basis?) {
        let before = session.forget()
        defer { session.add(before) }
        let value = try body()
        return (value, basis)
    }
}

extension Session {
    fileprivate var extent: Basis.Extent {
        guard case .sqlite(let connection) = self else { return .everything }
        return .tables(connection.seen)
    }

    fileprivate func holds(_ basis: Basis, at generation: Int) -> Bool {
        // What a commit has changed meanwhile, neither of the two has seen.
        if basis.generation == generation { return true }
        guard case .sqlite(let connection) = self, case .tables(let tables) = basis.extent else {
            return false
        }
        return connection.generation.isUnchanged(
            tables, from: min(basis.generation, generation),
            to: max(basis.generation, generation))
    }

    fileprivate func note(_ basis: Basis) {
        if case .tables(let tables) = basis.extent { add(tables) }
    }

    fileprivate func forget() -> TableSet {
        guard case .sqlite(let connection) = self else { return TableSet() }
        defer { connection.seen = TableSet() }
        return connection.seen
    }

    fileprivate func add(_ tables: TableSet) {
        if case .sqlite(let connection) = self { connection.seen.formUnion(tables) }
    }
}
