import Community
import Storage

struct TagStore {
    let db: Database

    func tags(of topic: Item.ID) throws -> [Tag] {
        try db.all(
            """
            SELECT g.id, g.name FROM topic_tag AS tt JOIN forum_tag AS g ON g.id = tt.tag_id
            WHERE tt.topic_id = \(topic) ORDER BY \(.folded("g.name")), g.id
            """
        )
    }

    func find(_ id: Tag.ID, in space: Space) throws -> Tag {
        let found: Tag? = try db.first(
            """
            SELECT g.id, g.name FROM forum_tag AS g
            WHERE g.id = \(id) AND g.space_id = \(space.id)
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Those of some numbers that a space has.
    func all(_ ids: [Int64], in space: Space) throws -> [Tag] {
        try db.all(
            """
            SELECT g.id, g.name FROM forum_tag AS g
            WHERE g.space_id = \(space.id) AND g.id IN \(list: ids)
            """
        )
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
