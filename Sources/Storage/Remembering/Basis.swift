/// What an answer was read from: the answer is the same as long as nothing of that changes.
///
///     let answer = try compute(db)
///     keep(answer, db.basis)
///     // Later, in another transaction:
///     if db.confirms(kept.basis) { return kept.answer }
package struct Basis: Sendable {
    enum Extent {
        /// These tables and no others.
        case tables(TableSet)
        /// The whole database, where nobody can say more.
        case everything
    }

    let extent: Extent
    /// The count of commits at which it was read, as `Database.generation` tells it.
    let generation: Int

    /// Whether it was read before another was.
    package func isOlder(than other: Basis) -> Bool { generation < other.generation }
}
