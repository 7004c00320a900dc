import Community
import Content
import Storage

struct TagStore {
    let db: Database

    /// The tags of an `item` of an alias, if that is a topic.
    @Sendable static func ofTopic(_ item: SQL) -> SQL {
        "SELECT tt.tag_id FROM topic_tag AS tt WHERE tt.topic_id = \(item).id"
    }

    func tags(of topic: Item.ID) throws -> [Tag] {
        try db.all(
            """
            SELECT g.id, g.name FROM topic_tag AS tt JOIN forum_tag AS g ON g.id = tt.tag_id
            WHERE tt.topic_id = \(topic) ORDER BY \(.folded("g.name")), g.id
            """
        )
    }

    /// - Throws: `Problem.notFound` for one that no topic has which the viewer sees.
    func find(_ id: Tag.ID, for viewer: Viewer, in space: Space) throws -> Tag {
        var found: Tag?
        try each([id.rawValue], for: viewer, in: [space]) { tag, _ in found = tag }
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Those of some numbers that topics have which the viewer sees, each with its space.
    func each(
        _ ids: [Int64], for viewer: Viewer, in spaces: [Space],
        _ visit: (Tag, Space.ID) throws -> Void
    ) throws {
        try db.each(
            """
            SELECT g.id, g.name, g.space_id FROM forum_tag AS g
            WHERE g.id IN \(list: ids) AND EXISTS (
                SELECT 1 FROM topic_tag AS tt
                JOIN topic AS t ON t.id = tt.topic_id AND t.merged_into IS NULL
                JOIN item AS i ON i.id = t.id
                WHERE tt.tag_id = g.id AND \(viewer.sees(itemsOf: spaces)))
            """
        ) { try visit(Tag(row: $0), $0["space_id"]) }
    }

    /// Writes the whole list. A tag is the same whatever its accents and capitals.
    func set(_ names: [String], of topic: Item.ID, in space: Space) throws {
        try db.run("DELETE FROM topic_tag WHERE topic_id = \(topic)")
        for name in names {
            let key = Folding.fold(name)
            try db.run(
                """
                INSERT INTO forum_tag (space_id, name, folded)
                VALUES (\(space.id), \(name), \(key)) ON CONFLICT (space_id, folded) DO NOTHING
                """
            )
            try db.run(
                """
                INSERT INTO topic_tag (topic_id, tag_id)
                SELECT \(topic), g.id FROM forum_tag AS g
                WHERE g.space_id = \(space.id) AND g.folded = \(key)
                ON CONFLICT (topic_id, tag_id) DO NOTHING
                """
            )
        }
        try db.run("UPDATE topic SET tagged = \(!names.isEmpty) WHERE id = \(topic)")
    }
}
