import Community
import Content
import Storage

/// How much there was to moderate.
enum ModerationFigureStore {
    static let reports = ReportFigure(
        "moderation.reports", word: "figures.moderation.reports", under: "moderation.title"
    ) { space, period in
        """
        SELECT COUNT(*) FROM report AS r JOIN moderation_case AS c ON c.id = r.case_id
        WHERE c.space_id = \(space.id) AND r.at >= \(period.start) AND r.at < \(period.end)
        """
    }

    static let decisions = ReportFigure(
        "moderation.decisions", word: "figures.moderation.decisions", under: "moderation.title"
    ) { space, period in
        """
        SELECT COUNT(*) FROM moderation_case AS c
        WHERE c.space_id = \(space.id)
            AND c.decided_at >= \(period.start) AND c.decided_at < \(period.end)
        """
    }
}
