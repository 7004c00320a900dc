import Community
import Content
import Storage

extension CaseStore {
    /// What was ruled, for those who rule.
    static func decisions(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) -> DecisionRows? {
        guard viewer.moderates(space) else { return nil }
        return DecisionRows(
            id: "c.id", title: "c.title", at: "c.decided_at",
            outcome: "CASE WHEN c.origin = 'appeal' THEN 'appeal.' ELSE '' END || c.decision",
            actor: "(SELECT p.name FROM person AS p WHERE p.id = c.decided_by)",
            from: """
                FROM moderation_case AS c
                WHERE c.space_id = \(space.id)
                    AND c.decided_at >= \(period.start) AND c.decided_at < \(period.end)
                """)
    }
}
