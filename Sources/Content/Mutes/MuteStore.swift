package import Community
package import Foundation
package import Storage

/// The table of whom somebody does not wish to read.
package struct MuteStore {
    package static let pageSize = 50

    let db: Database

    package init(db: Database) { self.db = db }

    package func add(_ muted: Person.ID, by person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO mute (person_id, muted_id, at) VALUES (\(person), \(muted), \(now))
            ON CONFLICT (person_id, muted_id) DO NOTHING
            """
        )
    }

    package func remove(_ muted: Person.ID, by person: Person.ID) throws {
        try db.run("DELETE FROM mute WHERE person_id = \(person) AND muted_id = \(muted)")
    }

    /// Whether the viewer does not wish to read somebody.
    package func contains(_ muted: Person.ID, of viewer: Viewer) throws -> Bool {
        try !ask(mutedAmong: [muted], by: viewer).get().isEmpty
    }

    /// Those among some people whom the viewer does not wish to read, in one statement. Few people
    /// mute more than some others: all of them are read rather than each looked for.
    package func ask(
        mutedAmong people: Set<Person.ID>, by viewer: Viewer
    ) throws -> Asked<Set<Person.ID>> {
        guard let person = viewer.person, !people.isEmpty else { return Asked { [] } }
        return try db.ask(
            each: "SELECT q.muted_id FROM mute AS q WHERE q.person_id = \(person)"
        ) { try $0["muted_id"] as Person.ID }.map { people.intersection($0) }
    }

    /// Whether some person does not wish to read some author: of theirs nothing is new to them.
    package static func mutes(_ person: SQL, _ author: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM mute AS mu
            WHERE mu.person_id = \(person) AND mu.muted_id = \(author))
        """
    }

    /// One page of those whom a person does not wish to read, by name.
    package func page(_ pages: NumberedPages, of person: Person.ID) throws -> [NamedPerson] {
        try db.all(
            """
            SELECT p.id AS person_id, p.name FROM mute AS q JOIN person AS p ON p.id = q.muted_id
            WHERE q.person_id = \(person) ORDER BY \(.folded("p.name")), p.id
            LIMIT \(pages.size) OFFSET \(pages.offset)
            """
        )
    }

    package func count(of person: Person.ID) throws -> Int {
        try db.one("SELECT COUNT(*) AS n FROM mute AS q WHERE q.person_id = \(person)")
    }
}
