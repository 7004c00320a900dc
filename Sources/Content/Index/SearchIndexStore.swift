import Community
import Foundation
import Storage

/// What the index reads of the kernel's tables, and how far it has come.
struct SearchIndexStore {
    let db: Database

    func ask(subjects ids: [Item.ID]) throws -> Asked<[SearchSubject]> {
        try db.ask(
            all:
                """
                SELECT i.id AS item_id, i.space_id, i.kind, up.kind AS parent_kind, i.author_id,
                    COALESCE(i.published_at, i.created_at) AS at, s.zone,
                    t.terms AS page_terms
                FROM item AS i JOIN space AS s ON s.id = i.space_id
                LEFT JOIN item AS up ON up.id = i.parent_id
                LEFT JOIN paged_text AS t ON t.item_id = i.id
                WHERE i.id IN \(list: ids)
                """
        )
    }

    /// Those whose words something else has changed.
    func askStale() throws -> Asked<[Item.ID]> {
        try db.ask(
            each: "SELECT z.item_id FROM search_stale AS z ORDER BY z.item_id LIMIT 500"
        ) { try $0["item_id"] as Item.ID }
    }

    func forgetStale(_ ids: [Item.ID]) throws {
        try db.run("DELETE FROM search_stale WHERE item_id IN \(list: ids)")
    }

    /// The names of the files that hang from items, a line for each.
    func ask(fileNames ids: [Item.ID]) throws -> Asked<[Item.ID: String]> {
        try db.ask(
            each:
                """
                SELECT a.item_id, a.name FROM attachment AS a
                WHERE a.item_id IN \(list: ids) ORDER BY a.item_id, a.id
                """
        ) { (item: try $0["item_id"] as Item.ID, name: try $0["name"] as String) }
        .map { $0.reduce(into: [:]) { $0[$1.item, default: ""] += "\n" + $1.name } }
    }

    /// Items that a whole indexing has yet to come to, newest first.
    func waiting(_ limit: Int) throws -> [Item.ID] {
        try db.values(
            """
            SELECT i.id FROM item AS i
            WHERE i.id <= (SELECT MAX(g.upto) FROM search_progress AS g)
            ORDER BY i.id DESC LIMIT \(limit)
            """
        )
    }

    /// All of them, if the index was made by other rules.
    func countWaiting(version: Int) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM item AS i JOIN search_progress AS g
                ON i.id <= g.upto OR g.version <> \(version)
            """
        )
    }

    /// Begins anew when the index was made by other rules.
    func restart(version: Int) throws {
        try db.run(
            """
            UPDATE search_progress SET version = \(version),
                upto = (SELECT COALESCE(MAX(i.id), 0) FROM item AS i)
            WHERE version <> \(version)
            """
        )
    }

    func advance(to id: Int64) throws {
        try db.run("UPDATE search_progress SET upto = \(id)")
    }

    /// The last entry whose words are kept, where a job gathers them.
    func learnt() throws -> Int64 { try db.one("SELECT g.learnt FROM search_progress AS g") }

    /// - Returns: false if somebody was faster.
    func advanceLearnt(from entry: Int64, to next: Int64) throws -> Bool {
        try db.affected(
            by: "UPDATE search_progress SET learnt = \(next) WHERE learnt = \(entry)") > 0
    }

    func setLearnt(_ entry: Int64) throws {
        try db.run("UPDATE search_progress SET learnt = \(entry)")
    }

    /// A few items of a kind, the newest.
    func some(_ kind: String) throws -> [Item.ID] {
        try db.values(
            "SELECT i.id FROM item AS i WHERE i.kind = \(kind) ORDER BY i.id DESC LIMIT 50")
    }

    /// Every item from one on, for a look at all of them.
    func items(after id: Int64, limit: Int) throws -> [Item.ID] {
        try db.values(
            "SELECT i.id FROM item AS i WHERE i.id > \(id) ORDER BY i.id LIMIT \(limit)")
    }
}
