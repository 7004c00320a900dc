import Community
import Foundation
import Security
import Storage

/// Signs in many at once: by the form, the hash of each password would take its tenth of a second.
struct CrowdStore {
    let db: Database
    let space: Space

    /// Sessions of so many members, or of all there are, those in the first group before the
    /// others. They have been there for a moment: the beginning of a visit is not measured.
    func signIn(_ count: Int, at now: Date) throws -> [Token] {
        let people: [Person.ID] = try db.values(
            """
            SELECT person_id FROM membership
            WHERE space_id = \(space.id) AND role = \(Role.member.rawValue)
            ORDER BY person_id LIMIT \(count) OFFSET 2
            """
        )
        try db.run(
            """
            UPDATE membership SET previous_visit_at = last_visit_at, last_visit_at = \(now)
            WHERE space_id = \(space.id) AND last_visit_at < \(now)
            """
        )
        return try people.map { try SessionStore(db: db).open($0, device: "bench", at: now) }
    }
}
