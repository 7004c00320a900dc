import Community
import Foundation
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Who sees what is held in memory") struct ItemSightTests {
    let board: PinboardTown
    /// Of Sofia.
    private let group: MemberGroup.ID

    init() throws {
        board = try PinboardTown()
        let (space, sofia) = (board.space.id, try board.town.person(.sofia))
        group = try board.write { db in
            let id: Int64 = try db.one(
                """
                INSERT INTO member_group (space_id, name) VALUES (\(space), 'Ouest') RETURNING id
                """)
            try db.run(
                """
                INSERT INTO member_group_person (group_id, person_id) VALUES (\(id), \(sofia))
                """)
            return MemberGroup.ID(rawValue: id)
        }
        try fill()
    }

    /// Items of every audience and state, by Amina and by Malik, each with a part by Loïc.
    private func fill() throws {
        let authors = try [Resident.amina, .malik].map { try board.town.person($0) }
        let loic = try board.town.person(.loic)
        for audience in Audience.allCases {
            for isPublished in [true, false] {
                for author in authors {
                    let item = try add(audience, isPublished, by: author, under: nil)
                    for (audience, isPublished) in [(audience, true), (.everyone, false)] {
                        try add(audience, isPublished, by: loic, under: item)
                    }
                    try trash(add(audience, isPublished, by: author, under: nil))
                }
            }
        }
    }

    @discardableResult
    private func add(
        _ audience: Audience, _ isPublished: Bool, by author: Person.ID, under parent: Item.ID?
    ) throws -> Item.ID {
        try board.write { db in
            try ItemStore(db: db).create(
                ItemDraft(
                    space: board.space.id, kind: parent == nil ? "card" : "comment",
                    parent: parent, author: author, title: "Covoiturage", audience: audience,
                    groups: audience == .groups ? [group] : [], isPublished: isPublished),
                at: board.town.now)
        }
    }

    private func trash(_ item: Item.ID) throws {
        try board.write {
            try $0.run("UPDATE item SET trashed_at = \(board.town.now) WHERE id = \(item)")
        }
    }

    @Test(arguments: [false, true], [false, true])
    func `every role sees of it what a query finds for them`(isPublic: Bool, isOff: Bool) throws {
        if isPublic { try board.write { try $0.run("UPDATE space SET is_public = 1") } }
        if isOff { try board.offer(false) }
        let space = try board.town.space(.centre)
        var seen: [Set<Item.ID>] = []
        let residents: [Resident?] = Resident.allCases + [nil]
        for resident in residents {
            let (found, held) = try board.site.database.read { db throws in
                let looking = try viewer(resident, db)
                return (
                    try whatIsFound(by: looking, space, db), try whatIsHeld(for: looking, space, db)
                )
            }
            #expect(found == held, "\(resident?.rawValue ?? "a guest")")
            seen.append(found)
        }
        // They differ, or nothing was tried.
        #expect(Set(seen).count > (isOff ? 0 : 4))
    }

    private func viewer(_ resident: Resident?, _ db: Database) throws -> Viewer {
        guard let resident else { return .guest }
        let person = try board.town.person(resident)
        return try #require(try ViewerStore(db: db).viewer(of: person))
    }

    private func whatIsFound(
        by viewer: Viewer, _ space: Space, _ db: Database
    ) throws -> Set<Item.ID> {
        Set(
            try db.values(
                "SELECT i.id FROM item AS i WHERE \(viewer.sees(itemsOf: space)) ORDER BY i.id"))
    }

    private func whatIsHeld(
        for viewer: Viewer, _ space: Space, _ db: Database
    ) throws -> Set<Item.ID> {
        var (items, parents): ([ItemRights?], [ItemRights?]) = ([], [])
        try db.each(
            """
            SELECT \(ItemRightsStore(db: db).columns("i")), \(ItemRightsStore(db: db).columns("up"))
            FROM item AS i LEFT JOIN item AS up ON up.id = i.parent_id
            WHERE i.space_id = \(space.id)
            """
        ) {
            items.append(try ItemRights(row: $0, "i"))
            parents.append(try ItemRights(row: $0, "up"))
        }
        let sight = ItemSight(viewer, in: space)
        var seen: Set<Item.ID> = []
        for (item, parent) in zip(items, parents) {
            guard let item else { continue }
            if parent.map({ sight.sees(item, of: $0) }) ?? sight.sees(item) {
                seen.insert(item.id)
            }
        }
        return seen
    }
}
