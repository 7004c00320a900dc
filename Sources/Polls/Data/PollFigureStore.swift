import Community
import Content
import Storage

/// How many polls were held, and how many took part.
enum PollFigureStore {
    static let all: [any Declaration] = [held, ballots, share]

    private static let held = ReportFigure(
        "polls.held", word: "figures.polls.held", under: "rail.polls"
    ) { space, period in
        "SELECT COUNT(*) \(closed(space, period))"
    }

    private static let ballots = ReportFigure(
        "polls.ballots", word: "figures.polls.ballots", under: "rail.polls"
    ) { space, period in
        "SELECT CAST(COALESCE(SUM(c.cast_ballots), 0) AS BIGINT) \(closed(space, period))"
    }

    private static let share = ReportFigure(
        share: "polls.share", word: "figures.polls.share", under: "rail.polls",
        of: { space, period in
            "SELECT CAST(COALESCE(SUM(p.enrolled), 0) AS BIGINT) \(closed(space, period))"
        },
        count: { space, period in
            "SELECT CAST(COALESCE(SUM(c.cast_ballots), 0) AS BIGINT) \(closed(space, period))"
        })

    private static func closed(_ space: Space, _ period: FigurePeriod) -> SQL {
        """
        FROM poll AS p JOIN item AS i ON i.id = p.id AND i.trashed_at IS NULL
        JOIN poll_count AS c ON c.poll_id = p.id
        WHERE p.space_id = \(space.id) AND p.stage = 'closed'
            AND p.closed_at >= \(period.start) AND p.closed_at < \(period.end)
        """
    }
}
