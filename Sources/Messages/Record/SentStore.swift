import Community
import Foundation
import Storage

/// The letters that one person wrote.
struct SentStore {
    static let pageSize = 30

    let db: Database

    func page(
        of person: Person.ID, in space: Space, before place: KeysetPlace?
    ) throws -> KeysetPage<SentLine> {
        let older: SQL = place.map { "AND l.id < \($0.id)" } ?? ""
        return try KeysetPage(size: Self.pageSize) { limit in
            try db.all(
                """
                SELECT \(LetterStore.columns),
                    (SELECT COUNT(*) FROM letter_copy AS c
                        WHERE c.letter_id = l.id AND c.step >= \(CopyStep.acknowledged))
                        AS acknowledged,
                    (SELECT COUNT(*) FROM letter_copy AS c
                        WHERE c.letter_id = l.id AND c.step = \(CopyStep.refused)) AS refused
                \(LetterStore.source)
                WHERE l.author_id = \(person) AND l.space_id = \(space.id) \(older)
                ORDER BY l.id DESC LIMIT \(limit)
                """
            )
        }
    }
}
