import Community
import Foundation
import Storage

/// The table of the pictures, and of what was made of them: what goes when the last that hangs
/// somewhere does.
struct PictureStore {
    let db: Database

    func sizes(of digest: String) throws -> PictureSizes? {
        try db.first(
            """
            SELECT p.width, p.height, p.small, p.large FROM attachment_picture AS p
            WHERE p.digest = \(digest) AND p.width IS NOT NULL
            """)
    }

    /// Those that are known, by what they are of.
    func sizes(of digests: [String]) throws -> [String: PictureSizes] {
        guard !digests.isEmpty else { return [:] }
        let found: [Known] = try db.all(
            """
            SELECT p.digest, p.width, p.height, p.small, p.large FROM attachment_picture AS p
            WHERE p.digest IN \(list: digests) AND p.width IS NOT NULL
            """)
        return Dictionary(found.map { ($0.digest, $0.sizes) }) { first, _ in first }
    }

    private struct Known: FromRow {
        let digest: String
        let sizes: PictureSizes

        init(row: Row) throws {
            digest = try row["digest"]
            sizes = try PictureSizes(row: row)
        }
    }

    /// Notes the smaller ones of a picture, which are stored.
    func add(
        _ sizes: PictureSizes, of digest: String, in files: FileStore, at now: Date
    ) throws {
        for made in sizes.reduced { try StoredFileStore(db: db).note(made, in: files, at: now) }
        try db.run(
            """
            INSERT INTO attachment_picture (digest, width, height, small, large)
            VALUES (\(digest), \(sizes.width), \(sizes.height), \(sizes.small?.hex),
                \(sizes.large?.hex))
            ON CONFLICT (digest) DO NOTHING
            """)
    }

    /// Notes one of which nothing can be made.
    func addUnreadable(_ digest: String) throws {
        try db.run(
            """
            INSERT INTO attachment_picture (digest) VALUES (\(digest))
            ON CONFLICT (digest) DO NOTHING
            """)
    }

    /// Those of which nothing was made yet, the newest first.
    func unmade(limit: Int) throws -> [String] {
        try db.values(
            """
            SELECT a.digest FROM attachment AS a
            LEFT JOIN attachment_picture AS p ON p.digest = a.digest
            WHERE a.family = 'picture' AND p.digest IS NULL
            GROUP BY a.digest ORDER BY MAX(a.id) DESC LIMIT \(limit)
            """)
    }

    /// The pages that are kept for many readers show a picture from now on.
    func noteChange(of digest: String) throws {
        let items: [Item.ID] = try db.values(
            """
            SELECT a.item_id FROM attachment AS a
            WHERE a.digest = \(digest) AND a.item_id IS NOT NULL
            """)
        for item in items { db.noteChange(of: item.rawValue) }
    }

    /// Forgets those that hang nowhere any more; what was made of them is swept a little later.
    func forgetGone(limit: Int, at now: Date) throws -> Int {
        let gone: [Gone] = try db.all(
            """
            DELETE FROM attachment_picture WHERE digest IN (
                SELECT p.digest FROM attachment_picture AS p
                WHERE NOT EXISTS (
                    SELECT 1 FROM attachment AS a WHERE a.digest = p.digest)
                LIMIT \(limit))
            RETURNING small, large
            """)
        try StaleFileStore(db: db).sweepLater(gone.flatMap(\.digests), at: now)
        return gone.count
    }

    private struct Gone: FromRow {
        let digests: [String]

        init(row: Row) throws {
            let (small, large): (String?, String?) = (try row["small"], try row["large"])
            digests = [small, large].compactMap { $0 }
        }
    }

    /// The pictures that hang from the same thing as one, in the order of its pages.
    func series(of picture: Attachment) throws -> [Attachment] {
        let place: SQL
        if let item = picture.item {
            place = "a.item_id = \(item)"
        } else if let kept = picture.kept {
            place = "a.keeper = \(kept.keeper) AND a.keeper_id = \(kept.id)"
        } else {
            return [picture]
        }
        return try db.all(
            """
            SELECT \(AttachmentStore.columns) FROM attachment AS a
            JOIN attachment_picture AS p ON p.digest = a.digest
            WHERE \(place) AND a.family = 'picture' AND p.width IS NOT NULL
            ORDER BY a.position, a.id
            """)
    }

    /// What was made of the pictures is kept.
    static let files = FileReference(
        "attachment_picture",
        kept: """
            SELECT p.small AS digest, NULL AS size, NULL AS name
            FROM attachment_picture AS p WHERE p.small IS NOT NULL
            UNION
            SELECT p.large, NULL, NULL FROM attachment_picture AS p WHERE p.large IS NOT NULL
            """,
        naming: {
            """
            SELECT 1 AS named FROM attachment_picture AS p WHERE p.small = \($0) OR p.large = \($0)
            """
        },
        next: {
            """
            SELECT n.digest AS digest FROM (
                SELECT p.small AS digest FROM attachment_picture AS p WHERE p.small > \($0)
                UNION
                SELECT p.large FROM attachment_picture AS p WHERE p.large > \($0)) AS n
            ORDER BY n.digest LIMIT \($1)
            """
        })
}
