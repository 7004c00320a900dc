import Community
import Content
import Foundation
import Storage

@testable import Library

/// Writes documents of a test, many at once.
struct LibraryTownStore {
    let db: Database

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
