package import Community
package import Storage

/// A space at the other end of a tie.
package struct TiedSpace: Sendable {
    package let tie: SpaceTie
    package let space: Space
    /// Whether what comes from above waits there.
    let holds: Bool

    /// Whether it stands above.
    package var isAbove: Bool { space.id == tie.parent }
    /// Whether it was the one that asked.
    var hasAsked: Bool { space.id == tie.askedFrom }
}

extension TiedSpace: FromRow {
    package init(row: Row) throws {
        tie = try SpaceTie(row: row)
        space = try Space(row: row)
        holds = try row["holds"]
    }
}
