import Storage

/// The figures of who belongs to a space.
enum MemberFigureStore {
    private static let module = "figures.module.members"

    /// Those who have left since are not counted: nothing is kept of them.
    static let members = ReportFigure(
        "members.present", word: "figures.members.all", under: module
    ) { space, period in
        """
        SELECT COUNT(*) FROM membership AS m
        JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
        WHERE m.space_id = \(space.id) AND m.joined_at < \(period.end)
        """
    }

    static let arrived = ReportFigure(
        "members.new", word: "figures.members.new", under: module
    ) { space, period in
        """
        SELECT COUNT(*) FROM membership AS m
        JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
        WHERE m.space_id = \(space.id) AND m.joined_at >= \(period.start)
            AND m.joined_at < \(period.end)
        """
    }
}
