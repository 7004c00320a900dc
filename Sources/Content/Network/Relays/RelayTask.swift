import Community
import Storage

/// Something of another space waits for the moderators.
enum RelayTask {
    static let kind = TaskKind(
        "network.relay", heading: "network.relayTask", act: "network.decide", order: 6,
        path: SpacePaths.relayed,
        rows: { viewer, space in
            guard viewer.moderates(space) else { return nil }
            return TaskRows(
                id: "r.item_id", title: "i.title", since: "r.at", actor: "o.name",
                from: """
                    FROM relay AS r JOIN item AS i ON i.id = r.item_id
                    JOIN item AS s ON s.id = r.source_id
                    JOIN space AS o ON o.id = r.origin_id
                    WHERE r.space_id = \(space.id) AND r.state = 'asked'
                        AND i.trashed_at IS NULL AND \(Visibility.isOn("i"))
                        AND \(Visibility.isOut("s")) AND \(Visibility.isOn("s"))
                    """)
        })
}
