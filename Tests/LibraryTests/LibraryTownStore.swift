import Community
import Content
import Foundation
import Storage

@testable import Library

/// Writes documents of a test, many at once.
struct LibraryTownStore {
    let db: Database

    /// The newest first.
    func versions(of document: Item.ID) throws -> [DocumentVersion] {
        try db.all(
            "\(VersionStore.selection) WHERE v.document_id = \(document) ORDER BY v.number DESC")
    }

    /// Versions of a document that nobody decided of.
    func addVersions(
        _ count: Int, of document: Item.ID, by person: Person.ID, at now: Date
    ) throws {
        for number in 2...(count + 1) {
            try db.run(
                """
                INSERT INTO document_version (document_id, number, state, digest, name,
                    media_type, family, size, note, substantial, person_id, created_at)
                VALUES (\(document), \(number), 'superseded', \(String(repeating: "1", count: 64)),
                    'a.pdf', 'application/pdf', 'pdf', 10, '', 0, \(person), \(now))
                """
            )
        }
    }

    /// The titles in what somebody takes home of the versions that they sent.
    func exportedTitles(of person: Person.ID) throws -> [String?] {
        var titles: [String?] = []
        try db.each(
            """
            SELECT x.title FROM (\(LibraryDataStore.sent(by: person))) AS x ORDER BY x.key
            """
        ) { titles.append(try $0["title"]) }
        return titles
    }

    func add(
        _ id: Item.ID, _ number: Int, in space: Space, by person: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO document (item_id, space_id, description, description_html, publisher,
                source_address, dated_on, language, keywords, vetted_at, last_number)
            VALUES (\(id), \(space.id), '', '', '', '', \("2019-01-0\(1 + number % 9)"), 'fr', '',
                \(now), 1)
            """
        )
        let version: DocumentVersion.ID = try db.one(
            """
            INSERT INTO document_version (document_id, number, state, digest, name, media_type,
                family, size, note, substantial, person_id, created_at, vetted_at, vetted_by)
            VALUES (\(id), 1, 'vetted', \(String(repeating: "0", count: 64)), 'a.pdf',
                'application/pdf', 'pdf', 10, '', 0, \(person), \(now), \(now), \(person))
            RETURNING id
            """
        )
        try db.run(
            "UPDATE document SET vetted_version_id = \(version) WHERE item_id = \(id)")
    }
}
