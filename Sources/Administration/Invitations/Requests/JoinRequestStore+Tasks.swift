import Community
import Content
import Storage

extension JoinRequestStore {
    /// To decide, for those who bring members in.
    static let tasks = TaskKind(
        "administration.request", heading: "joining.task", act: "joining.decide", order: 6,
        path: SpacePaths.joinRequest,
        rows: { viewer, space in
            guard viewer.moderates(space) else { return nil }
            return TaskRows(
                id: "r.id", title: "r.name", since: "r.created_at", due: "r.expires_at",
                from: """
                    FROM join_request AS r
                    WHERE r.space_id = \(space.id) AND r.refused_at IS NULL
                    """)
        })
}
