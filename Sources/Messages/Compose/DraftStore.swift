import Community
import Foundation
import HTTP
import Storage

/// What people began to write and keep on the server.
struct DraftStore {
    let db: Database

    struct Draft: FromRow {
        let fields: FormFields
        let savedAt: Date

        init(row: Row) throws {
            let text: String = try row["fields"]
            fields = try FormFields(urlEncoded: Array(text.utf8))
            savedAt = try row["saved_at"]
        }
    }

    func find(_ place: DraftPlace, of person: Person.ID, in space: Space) throws -> Draft? {
        try db.first(
            """
            SELECT d.fields, d.saved_at FROM letter_draft AS d
            WHERE d.person_id = \(person) AND d.space_id = \(space.id)
                AND d.place = \(place.number)
            """
        )
    }

    func keep(
        _ fields: FormFields, _ place: DraftPlace, of person: Person.ID, in space: Space,
        at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO letter_draft (person_id, space_id, place, fields, saved_at)
            VALUES (\(person), \(space.id), \(place.number), \(fields.urlEncoded), \(now))
            ON CONFLICT (person_id, space_id, place) DO UPDATE SET
                fields = excluded.fields, saved_at = excluded.saved_at
            """
        )
    }

    func forget(_ place: DraftPlace, of person: Person.ID, in space: Space) throws {
        try db.run(
            """
            DELETE FROM letter_draft WHERE person_id = \(person) AND space_id = \(space.id)
                AND place = \(place.number)
            """
        )
    }
}
