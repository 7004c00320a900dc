import Community
import Storage

extension AttachmentStore {
    /// The files of some items by what is in them, in order.
    package func digests(of items: [Item.ID]) throws -> [Item.ID: [String]] {
        guard !items.isEmpty else { return [:] }
        let found: [HangingDigest] = try db.all(
            """
            SELECT a.item_id, a.digest FROM attachment AS a
            WHERE a.item_id IN \(list: items) ORDER BY a.digest
            """
        )
        return Dictionary(grouping: found, by: \.item).mapValues { $0.map(\.digest) }
    }

    /// The same of the files that came with a form or wait for it.
    func digestsSent(with visit: Visit) throws -> [String] {
        let ids = AttachmentChoice(visit).kept
        guard !ids.isEmpty else { return [] }
        return try db.values(
            """
            SELECT a.digest FROM attachment AS a
            WHERE a.id IN \(list: ids) AND a.person_id = \(visit.person) AND \(Self.waits("a"))
            ORDER BY a.digest
            """
        )
    }

    private struct HangingDigest: FromRow {
        let item: Item.ID
        let digest: String

        init(row: Row) throws {
            item = try row["item_id"]
            digest = try row["digest"]
        }
    }
}
