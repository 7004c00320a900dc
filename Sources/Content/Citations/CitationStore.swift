package import Community
import Foundation
package import Storage

/// The table of what is cited where.
package struct CitationStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Has a thing of a source, that is no item, cited nowhere any more: it is gone for good.
    package func forget(_ names: [CitationName]) throws {
        for name in names {
            try db.run(
                """
                DELETE FROM citation WHERE source = \(name.source) AND thing_id = \(name.id)
                """)
        }
    }

    /// The items that cite a thing and that the viewer sees in the space, the newest first.
    package func citings(of name: CitationName, _ visit: Visit, most: Int = 50) throws -> [Citing] {
        let space = try visit.space
        let found: [CitingRow] = try db.all(
            """
            SELECT i.id AS item_id, i.title, up.title AS above
            FROM citation AS c JOIN item AS i ON i.id = c.item_id
            LEFT JOIN item AS up ON up.id = i.parent_id
            WHERE c.source = \(name.source) AND c.thing_id = \(name.id)
                AND \(visit.viewer.sees(itemsOf: space))
            ORDER BY c.id DESC LIMIT \(most)
            """)
        return found.map {
            Citing(
                title: $0.title.isEmpty ? $0.above ?? "" : $0.title,
                address: SpacePaths.item($0.item, in: space))
        }
    }

    func add(
        _ names: [CitationName], at place: CitationPlace, areItems: (String) -> Bool, _ now: Date
    )
        throws -> Int
    {
        try names.reduce(0) { count, name in
            let item = areItems(name.source) ? name.id : nil as Int64?
            return try count + add(name, item, at: place, now)
        }
    }

    private func add(
        _ name: CitationName, _ item: Int64?, at place: CitationPlace, _ now: Date
    ) throws -> Int {
        let citing: SQL =
            switch place {
            case .item(let id):
                "\(id), NULL, NULL, (SELECT i.space_id FROM item AS i WHERE i.id = \(id))"
            case .kept(let keeper, let id, let space): "NULL, \(keeper), \(id), \(space)"
            }
        return try db.affected(
            by: """
                INSERT INTO citation (item_id, keeper, keeper_id, space_id, source, thing_id,
                    thing_item_id, created_at)
                VALUES (\(citing), \(name.source), \(name.id), \(item), \(now))
                ON CONFLICT DO NOTHING
                """)
    }

    func remove(_ names: [CitationName], at place: CitationPlace) throws {
        let citing: SQL =
            switch place {
            case .item(let id): "item_id = \(id)"
            case .kept(let keeper, let id, _): "keeper = \(keeper) AND keeper_id = \(id)"
            }
        for name in names {
            try db.run(
                """
                DELETE FROM citation
                WHERE \(citing) AND source = \(name.source) AND thing_id = \(name.id)
                """)
        }
    }

    private struct CitingRow: FromRow {
        let item: Item.ID
        let title: String
        let above: String?

        init(row: Row) throws {
            item = try row["item_id"]
            title = try row["title"]
            above = try row["above"]
        }
    }
}
