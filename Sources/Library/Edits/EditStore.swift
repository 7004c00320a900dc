import Community
import Content
import Foundation
import Storage

/// What was written again of documents that are vetted: only ever added to.
struct EditStore {
    let db: Database

    func add(
        _ fields: [String], of version: DocumentVersion.ID, by person: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO document_edit (version_id, person_id, fields, created_at)
            VALUES (\(version), \(person), \(fields.joined(separator: " ")), \(now))
            """
        )
    }
}
