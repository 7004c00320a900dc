import Community
import Foundation
import Storage

/// The texts of the site and their versions.
struct SiteTextStore {
    let db: Database

    /// Those that hold, in the order in which they came.
    func all() throws -> [SiteText] {
        try db.all("\(Self.selection) WHERE t.ended_at IS NULL ORDER BY t.id")
    }

    func find(_ id: SiteText.ID) throws -> SiteText {
        let found: SiteText? = try db.first(
            "\(Self.selection) WHERE t.id = \(id) AND t.ended_at IS NULL")
        guard let found else { throw Problem.notFound }
        return found
    }

    private static let selection: SQL = """
        SELECT t.id, t.kind, t.purpose, t.title, v.number, v.body, v.published_at
        FROM site_text AS t JOIN site_text_version AS v ON v.text_id = t.id
            AND v.number = (SELECT MAX(w.number) FROM site_text_version AS w
                WHERE w.text_id = t.id)
        """

    /// All versions of all texts, the last first, without their words.
    func versions() throws -> [SiteTextVersion] {
        try db.all("\(Self.versions) ORDER BY v.text_id, v.number DESC LIMIT 500")
    }

    /// One version with its words.
    func find(_ mark: SiteTextVersion.Mark) throws -> (SiteTextVersion, body: String) {
        let one: SiteTextVersion? = try db.first(
            "\(Self.versions) WHERE v.text_id = \(mark.text) AND v.number = \(mark.number)")
        let body: String? = try db.value(
            """
            SELECT v.body FROM site_text_version AS v
            WHERE v.text_id = \(mark.text) AND v.number = \(mark.number)
            """)
        guard let one, let body else { throw Problem.notFound }
        return (one, body)
    }

    private static let versions: SQL = """
        SELECT v.text_id, t.title, v.number, v.published_at,
            CASE WHEN t.ended_at IS NULL THEN 0 ELSE 1 END AS is_ended
        FROM site_text_version AS v JOIN site_text AS t ON t.id = v.text_id
        """

    func add(
        _ kind: SiteText.Kind, for purpose: String? = nil, _ title: String, _ body: String,
        by person: Person.ID, at now: Date
    ) throws -> SiteText.ID {
        let id: SiteText.ID = try db.one(
            """
            INSERT INTO site_text (kind, purpose, title) VALUES (\(kind), \(purpose), \(title))
            RETURNING id
            """)
        try publish(body, of: id, number: 1, renews: true, by: person, at: now)
        if let purpose {
            let permissions = PermissionStore(db: db)
            try permissions.ask(purpose, at: now)
            try permissions.lapse(purpose, at: now)
        }
        return id
    }

    func publish(
        _ body: String, of id: SiteText.ID, number: Int, renews: Bool, by person: Person.ID,
        at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO site_text_version (text_id, number, body, renews, published_at,
                published_by)
            VALUES (\(id), \(number), \(body), \(renews), \(now), \(person))
            """)
    }

    /// What it asked for is done of nobody then.
    func end(_ text: SiteText, at now: Date) throws {
        try db.run("UPDATE site_text SET ended_at = \(now) WHERE id = \(text.id)")
        if let purpose = text.purpose { try PermissionStore(db: db).lapse(purpose, at: now) }
    }

    /// How many answered each text since it last asked all anew, by answer; of those who are gone
    /// as well.
    func answers() throws -> [SiteText.ID: [ConsentAnswer: Int]] {
        var counts: [SiteText.ID: [ConsentAnswer: Int]] = [:]
        try db.each(
            """
            SELECT a.text_id, a.answer, CAST(SUM(a.people) AS BIGINT) AS n FROM (
                SELECT c.text_id, c.number, c.answer, COUNT(*) AS people FROM consent AS c
                WHERE NOT EXISTS (SELECT 1 FROM consent AS d
                    WHERE d.person_id = c.person_id AND d.text_id = c.text_id AND d.id > c.id)
                GROUP BY c.text_id, c.number, c.answer
                UNION ALL
                SELECT g.text_id, g.number, g.answer, g.people FROM consent_gone AS g) AS a
            WHERE a.number >= (SELECT MAX(v.number) FROM site_text_version AS v
                WHERE v.text_id = a.text_id AND v.renews = 1)
            GROUP BY a.text_id, a.answer
            """
        ) { counts[try $0["text_id"], default: [:]][try $0["answer"]] = try $0["n"] }
        return counts
    }
}
