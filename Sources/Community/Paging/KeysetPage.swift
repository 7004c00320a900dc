/// One page of a list that goes on from the place of its last row, so that what comes in between
/// two visits moves nothing.
package struct KeysetPage<Row: Sendable>: Sendable {
    package let rows: [Row]
    /// Known only of a list that is turned both ways.
    package let hasPrevious: Bool
    package let hasNext: Bool

    /// A page of a list that is turned one way.
    /// - Parameter find: reads at most so many rows; one more than the page holds, which says
    ///   whether there is a next page.
    package init(size: Int, _ find: (_ limit: Int) throws -> [Row]) rethrows {
        let found = try find(size + 1)
        rows = Array(found.prefix(size))
        hasPrevious = false
        hasNext = found.count > size
    }

    /// A page of a list that is turned both ways.
    /// - Parameter find: reads at most so many rows from a place on, away from it.
    package init(
        _ turn: KeysetTurn, size: Int, _ find: (KeysetTurn, _ limit: Int) throws -> [Row]
    ) rethrows {
        var turn = turn
        var found = try find(turn, size + 1)
        if case .after = turn, found.count <= size {
            // Back at the top: the first page, full.
            turn = .first
            found = try find(turn, size + 1)
        }
        let rows = Array(found.prefix(size))
        if case .after = turn {
            self.rows = rows.reversed()
            (hasPrevious, hasNext) = (true, true)
        } else {
            self.rows = rows
            (hasPrevious, hasNext) = (turn != .first, found.count > size)
        }
    }

    private init(_ rows: [Row], hasPrevious: Bool, hasNext: Bool) {
        (self.rows, self.hasPrevious, self.hasNext) = (rows, hasPrevious, hasNext)
    }

    /// The same page with something else for each row.
    /// - Parameter change: as many as it is given, in their order.
    package func map<Other>(_ change: ([Row]) throws -> [Other]) rethrows -> KeysetPage<Other> {
        KeysetPage<Other>(try change(rows), hasPrevious: hasPrevious, hasNext: hasNext)
    }

    /// The row that the next page follows; nil when there is none.
    package var next: Row? { hasNext ? rows.last : nil }

    /// The row that the previous page leads up to.
    package var previous: Row? { hasPrevious ? rows.first : nil }
}
