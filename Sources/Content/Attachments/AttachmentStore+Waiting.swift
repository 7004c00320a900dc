package import Community
package import Foundation
import Media
import Storage

extension AttachmentStore {
    /// How many files of a person wait, and their bytes in all.
    struct Waiting: FromRow {
        var count: Int
        var bytes: Int

        init(row: Row) throws {
            count = try row["n"]
            bytes = try row["bytes"]
        }
    }

    func waiting(of person: Person.ID) throws -> Waiting? {
        try db.first(
            """
            SELECT COUNT(*) AS n, CAST(COALESCE(SUM(a.size), 0) AS BIGINT) AS bytes
            FROM attachment AS a
            WHERE a.person_id = \(person) AND \(Self.waits("a"))
            """
        )
    }

    struct Usage: FromRow {
        let person: Int
        let space: Int

        init(row: Row) throws {
            person = try row["person"]
            space = try row["space"]
        }
    }

    /// Bytes of all files of a person, and of a space, waiting or not.
    func usage(of person: Person.ID, in space: Space.ID) throws -> Usage {
        let found: Usage? = try db.first(
            """
            SELECT (SELECT CAST(COALESCE(SUM(a.size), 0) AS BIGINT) FROM attachment AS a
                    WHERE a.person_id = \(person)) AS person,
                (SELECT CAST(COALESCE(SUM(a.size), 0) AS BIGINT) FROM attachment AS a
                    WHERE a.space_id = \(space)) AS space
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Bytes of all files of a person, waiting or not.
    func bytes(of person: Person.ID) throws -> Int {
        try db.one(
            """
            SELECT CAST(COALESCE(SUM(a.size), 0) AS BIGINT) AS bytes
            FROM attachment AS a WHERE a.person_id = \(person)
            """
        )
    }

    /// Bytes of all files of a space, waiting or not.
    package func bytes(in space: Space.ID) throws -> Int {
        try db.one(
            """
            SELECT CAST(COALESCE(SUM(a.size), 0) AS BIGINT) AS bytes
            FROM attachment AS a WHERE a.space_id = \(space)
            """
        )
    }

    /// Bytes of all files of each space, waiting or not. Those of no space are of nobody.
    package func bytesBySpace() throws -> [Space.ID: Int] {
        var found: [Space.ID: Int] = [:]
        try db.each(
            """
            SELECT a.space_id, CAST(SUM(a.size) AS BIGINT) AS bytes FROM attachment AS a
            WHERE a.space_id IS NOT NULL GROUP BY a.space_id
            """
        ) { found[try $0["space_id"]] = try $0["bytes"] }
        return found
    }

    /// Whether pictures come with the form of a visit, or stay on what it writes again: an item, or
    /// something else that files hang from.
    func hasPictures(
        from visit: Visit, on item: Item.ID?, or place: AttachmentPlace?
    ) throws -> Bool {
        let choice = AttachmentChoice(visit)
        if try waiting(choice.kept, of: visit.person).contains(where: \.isPicture) { return true }
        let onItem: SQL? = item.map { "a.item_id = \($0)" }
        let atPlace: SQL? = place.map { "a.keeper = \($0.keeper) AND a.keeper_id = \($0.id)" }
        guard let hangs = onItem ?? atPlace else { return false }
        let there: [Attachment.ID] = try db.values(
            "SELECT a.id FROM attachment AS a WHERE \(hangs) AND a.family = 'picture'")
        return there.contains { !choice.removed.contains($0) }
    }

    func add(
        _ file: IdentifiedFile, of person: Person.ID, in space: Space.ID?, at now: Date
    ) throws -> Attachment.ID {
        try db.one(
            """
            INSERT INTO attachment
                (person_id, space_id, digest, received, name, media_type, charset, family, size,
                    scan, created_at)
            VALUES (\(person), \(space), \(file.digest.hex), \(file.received.hex),
                \(file.name), \(file.type.mediaType), \(file.charset?.rawValue),
                \(file.type.family.rawValue), \(file.size), \(file.scan), \(now))
            RETURNING id
            """
        )
    }

    /// Takes away a file that waits, such as a picture once it has been squared.
    package func removeWaiting(_ id: Attachment.ID, of person: Person.ID, at now: Date) throws {
        let digests: [String] = try db.values(
            """
            DELETE FROM attachment
            WHERE id = \(id) AND person_id = \(person) AND \(Self.waits("attachment"))
            RETURNING digest
            """
        )
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }

    /// Forgets what has waited since before a date.
    func forgetWaiting(before: Date, at now: Date) throws {
        let digests: [String] = try db.values(
            """
            DELETE FROM attachment WHERE \(Self.waits("attachment")) AND created_at < \(before)
            RETURNING digest
            """
        )
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }

    /// The digests of the files of an item and of all that hangs from it.
    func digests(under item: Item.ID) throws -> [String] {
        try db.values(
            """
            WITH RECURSIVE tree (id) AS (
                SELECT i.id FROM item AS i WHERE i.id = \(item)
                UNION
                SELECT i.id FROM item AS i JOIN tree AS t ON i.parent_id = t.id
            )
            SELECT DISTINCT a.digest FROM attachment AS a JOIN tree AS t ON t.id = a.item_id
            """
        )
    }
}
