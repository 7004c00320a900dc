import Community
import Storage

/// Another space asks: for those who administer, until they answer.
enum TieTask {
    static let kind = TaskKind(
        "network.tie", heading: "network.task", act: "network.answer", order: 5,
        path: SpacePaths.ties,
        rows: { viewer, space in
            guard viewer.administers(space) else { return nil }
            return TaskRows(
                id: "t.id", title: "s.name", since: "t.asked_at",
                from: """
                    FROM space_tie AS t JOIN space AS s ON s.id = t.asked_from
                    WHERE t.agreed_at IS NULL AND t.asked_from <> \(space.id)
                        AND (t.child_id = \(space.id) OR t.parent_id = \(space.id))
                    """)
        })
}
