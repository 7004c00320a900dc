import Community
import Content
import Foundation
import Storage

/// The table of reports: one of each person for each item.
struct ReportStore {
    let db: Database

    /// - Returns: the case that it is part of.
    func add(
        _ reason: Report.Reason, _ words: String, on item: Item, by person: Person.ID,
        at now: Date
    ) throws -> ModerationCase.ID? {
        let cases = CaseStore(db: db)
        try cases.open(.report, on: item, at: now)
        guard let open = try cases.openCase(of: item.id) else { return nil }
        try db.run(
            """
            INSERT INTO report (item_id, reporter_id, case_id, reason, words, at)
            VALUES (\(item.id), \(person), \(open), \(reason), \(words), \(now))
            """
        )
        return open
    }

    /// How many somebody has sent since a moment, in all spaces.
    func count(by person: Person.ID, since start: Date) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM report AS r
            WHERE r.reporter_id = \(person) AND r.at > \(start)
            """
        )
    }

    func exists(on item: Item.ID, by person: Person.ID) throws -> Bool {
        let found: Int64? = try db.value(
            """
            SELECT r.item_id FROM report AS r
            WHERE r.item_id = \(item) AND r.reporter_id = \(person)
            """
        )
        return found != nil
    }

    /// Those of some cases, the oldest first.
    func all(of cases: [ModerationCase.ID]) throws -> [ModerationCase.ID: [Report]] {
        guard !cases.isEmpty else { return [:] }
        let found: [Report] = try db.all(
            """
            SELECT r.case_id, p.name AS reporter_name, r.reason, r.words, r.at
            FROM report AS r JOIN person AS p ON p.id = r.reporter_id
            WHERE r.case_id IN \(list: cases) ORDER BY r.at, r.reporter_id
            """
        )
        return Dictionary(grouping: found, by: \.caseID)
    }

    /// Those who reported, to be told that it was looked at.
    func reporters(of one: ModerationCase.ID) throws -> [Person.ID] {
        try db.values("SELECT r.reporter_id FROM report AS r WHERE r.case_id = \(one)")
    }
}
