extension DatabasePool {
    /// What is to be shown to whoever has written in this process until now, as a text that goes
    /// with them: see `Reader.read`. Nil where all is read from where it is written.
    package var written: String? {
        guard case .postgresql(let pool) = engine else { return nil }
        return pool.gate.positions?.written?.text
    }

    /// How many replicas are not read from at present, and of how many.
    package var replicasLeftOut: (Int, of: Int) {
        guard case .postgresql(let pool) = engine else { return (0, 0) }
        return pool.replicas?.leftOut ?? (0, 0)
    }

    /// Looks at each replica, and waits for what it says.
    /// - Returns: where it is, and why it is of no use, if it is of none.
    package func lookAtReplicas() -> [(name: String, trouble: String?)] {
        guard case .postgresql(let pool) = engine else { return [] }
        return pool.replicas?.look() ?? []
    }
}
