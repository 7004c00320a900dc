import Storage

/// The figures of who belongs to a space.
enum MemberFigureStore {
    private static let module = "figures.module.members"

    /// Those who have left since are not counted: nothing is kept of them.
    static let members = ReportFigure(
        "people.all", word: "figures.members.all", under: module
    ) { space, period in
        // Counted backwards from those who belong now: most reports end with today.
        """
        SELECT COALESCE((SELECT h.open_people FROM headcount AS h
            WHERE h.space_id = \(space.id)), 0)
            - (\(joined(space, "m.joined_at >= \(period.end)")))
            + (\(closed(space, "m.joined_at >= \(period.end)"))) AS n
        """
    }

    static let arrived = ReportFigure(
        "people.new", word: "figures.members.new", under: module
    ) { space, period in
        let time: SQL = "m.joined_at >= \(period.start) AND m.joined_at < \(period.end)"
        return "SELECT (\(joined(space, time))) - (\(closed(space, time))) AS n"
    }

    /// Of all accounts, read from an index alone.
    private static func joined(_ space: Space, _ time: SQL) -> SQL {
        "SELECT COUNT(*) FROM membership AS m WHERE m.space_id = \(space.id) AND \(time)"
    }

    /// Of those that are closed, which are few.
    private static func closed(_ space: Space, _ time: SQL) -> SQL {
        """
        SELECT COUNT(*) FROM person AS p
        JOIN membership AS m ON m.person_id = p.id AND m.space_id = \(space.id)
        WHERE p.disabled_at IS NOT NULL AND \(time)
        """
    }
}
