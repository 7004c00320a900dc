import Community
import Storage

/// What the annual report says of messages.
enum MessageFigureStore {
    static let all: [any Declaration] = [letters, acknowledged]

    private static let module = "figures.module.messages"

    private static let letters = ReportFigure(
        "messages.sent", word: "figures.messages.sent", under: module
    ) { space, period in
        """
        SELECT COUNT(*) FROM letter AS l
        WHERE l.space_id = \(space.id) AND l.sent_at >= \(period.start)
            AND l.sent_at < \(period.end)
        """
    }

    /// Of the copies that asked for a receipt.
    private static let acknowledged = ReportFigure(
        share: "messages.acknowledged", word: "figures.messages.acknowledged", under: module,
        of: { copies("1 = 1", $0, $1) },
        count: { copies("c.acknowledged_at IS NOT NULL", $0, $1) })

    private static func copies(_ condition: SQL, _ space: Space, _ period: FigurePeriod) -> SQL {
        """
        SELECT COUNT(*) FROM letter AS l JOIN letter_copy AS c ON c.letter_id = l.id
        WHERE l.space_id = \(space.id) AND l.asks_receipt = 1 AND l.sent_at >= \(period.start)
            AND l.sent_at < \(period.end) AND \(condition)
        """
    }
}
