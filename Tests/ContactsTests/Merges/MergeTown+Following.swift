import Community
import Content
import Storage
import TestKit

@testable import Contacts

/// Somebody follows a card at the level that one chooses with a click.
func follow(_ id: Item.ID, _ resident: Resident, _ pair: MergeTown) throws {
    let (town, space) = (pair.here.town, pair.here.space.id)
    let person = try town.person(resident)
    try town.site.database.write {
        try FollowStore(db: $0).set(
            .messages, of: .item(id), by: person, in: space, at: town.now)
    }
}

extension MergeTown {
    func followers(of id: Item.ID) throws -> [Person.ID] {
        try here.town.site.database.read {
            try $0.values(
                """
                SELECT f.person_id FROM follow AS f
                WHERE f.target = 'item' AND f.target_id = \(id) ORDER BY f.person_id
                """)
        }
    }
}
