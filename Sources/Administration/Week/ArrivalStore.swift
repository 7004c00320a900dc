import Community
import Content
import Storage

/// Who came to a space and who left it or was removed.
enum ArrivalStore {
    static let all: [any Declaration] = [
        DecisionKind(
            "administration.joined", heading: "week.joined", order: 0, path: SpacePaths.member,
            outcomes: DecisionKind.worded { "role.\($0)" }, rows: joined),
        DecisionKind(
            "administration.left", heading: "week.left", order: 1, rows: left),
    ]

    private static func joined(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) -> DecisionRows? {
        guard viewer.moderates(space) else { return nil }
        return DecisionRows(
            id: "p.id", title: "p.name", at: "m.joined_at", outcome: "m.role",
            from: """
                FROM membership AS m JOIN person AS p ON p.id = m.person_id
                WHERE m.space_id = \(space.id) AND p.disabled_at IS NULL
                    AND m.joined_at >= \(period.start) AND m.joined_at < \(period.end)
                """)
    }

    /// As the audit has it: nobody else remembers them for a week.
    private static func left(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) -> DecisionRows? {
        guard viewer.moderates(space) else { return nil }
        let ways = [AuditAction.removed, .left].map(\.name)
        return DecisionRows(
            id: "a.id", title: "p.name", at: "a.at",
            actor: """
                (SELECT w.name FROM person AS w
                    WHERE w.id = a.actor_id AND a.action = \(AuditAction.removed.name))
                """,
            from: """
                FROM audit AS a JOIN person AS p ON p.id = a.target_id
                WHERE a.space_id = \(space.id) AND a.action IN \(list: ways)
                    AND a.at >= \(period.start) AND a.at < \(period.end)
                    AND NOT EXISTS (SELECT 1 FROM membership AS m
                        WHERE m.space_id = a.space_id AND m.person_id = a.target_id)
                """)
    }
}
