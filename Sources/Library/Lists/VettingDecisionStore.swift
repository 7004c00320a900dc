import Community
import Content
import Storage

/// What moderators decided of the versions that they were sent.
enum VettingDecisionStore {
    static func rows(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) -> DecisionRows? {
        guard viewer.moderates(space) else { return nil }
        return DecisionRows(
            id: "v.id", title: "i.title", at: "d.created_at", outcome: "d.decision",
            actor: "(SELECT p.name FROM person AS p WHERE p.id = d.person_id)",
            from: """
                FROM vetting AS d JOIN document_version AS v ON v.id = d.version_id
                JOIN item AS i ON i.id = v.document_id
                WHERE i.space_id = \(space.id) AND \(viewer.sees(itemsOf: space))
                    AND d.decision IN ('vetted', 'changes', 'refused')
                    AND d.created_at >= \(period.start) AND d.created_at < \(period.end)
                """)
    }
}
