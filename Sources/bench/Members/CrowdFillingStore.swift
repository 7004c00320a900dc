import Community
import Foundation
import Storage

/// Writes at once what all members of a space would do one by one.
struct CrowdFillingStore {
    let db: Database
    let space: Space.ID

    func setPassword(_ hash: String, of emails: [String]) throws {
        try db.run("UPDATE person SET password = \(hash) WHERE email IN \(list: emails)")
    }

    /// A group of everybody.
    func gather(in name: String) throws {
        let id: MemberGroup.ID = try db.one(
            "INSERT INTO member_group (space_id, name) VALUES (\(space), \(name)) RETURNING id")
        try db.run(
            """
            INSERT INTO member_group_person (group_id, person_id)
            SELECT \(id), m.person_id FROM membership AS m WHERE m.space_id = \(space)
            """
        )
    }

    /// Everybody wants each of its messages.
    func follow(topic: Int64, at now: Date) throws {
        try db.run(
            """
            INSERT INTO follow (person_id, space_id, target, target_id, item_id, level, chosen, at)
            SELECT m.person_id, \(space), 'item', \(topic), \(topic), 4, 1, \(now)
            FROM membership AS m WHERE m.space_id = \(space)
            ON CONFLICT (person_id, space_id, target, target_id) DO NOTHING
            """
        )
    }
}
