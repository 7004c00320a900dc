import Foundation
import Storage

/// The figures of who belongs to a space.
enum MemberFigureStore {
    private static let module = "figures.module.members"
    private static let day: Int64 = 86_400_000

    /// Those who have left since are not counted: nothing is kept of them.
    static let members = ReportFigure(
        "people.all", word: "figures.members.all", under: module
    ) { space, period in
        // Counted backwards from those who belong now: most reports end with today.
        let since: SQL = "m.joined_at >= \(period.end)"
        return """
            SELECT COALESCE((SELECT h.open_people FROM headcount AS h
                WHERE h.space_id = \(space.id)), 0)
                - (\(joined(space, since: period.end))) + (\(closed(space, since))) AS n
            """
    }

    static let arrived = ReportFigure(
        "people.new", word: "figures.members.new", under: module
    ) { space, period in
        let time: SQL = "m.joined_at >= \(period.start) AND m.joined_at < \(period.end)"
        return """
            SELECT (\(joined(space, since: period.start))) - (\(joined(space, since: period.end)))
                - (\(closed(space, time))) AS n
            """
    }

    /// Of all accounts: by whole days, and what is left of the first one by itself.
    private static func joined(_ space: Space, since start: Date) -> SQL {
        let first = (start.milliseconds + day - 1) / day
        return """
            SELECT COALESCE((SELECT CAST(SUM(d.people) AS BIGINT) FROM joined_day AS d
                WHERE d.space_id = \(space.id) AND d.day >= \(first)), 0)
                + (SELECT COUNT(*) FROM membership AS m WHERE m.space_id = \(space.id)
                    AND m.joined_at >= \(start) AND m.joined_at < \(first * day))
            """
    }

    /// Of those that are closed, which are few: found by themselves.
    private static func closed(_ space: Space, _ time: SQL) -> SQL {
        """
        SELECT COUNT(*) FROM person AS p WHERE p.disabled_at IS NOT NULL
            AND EXISTS (SELECT 1 FROM membership AS m
                WHERE m.space_id = \(space.id) AND m.person_id = p.id AND \(time))
        """
    }
}
