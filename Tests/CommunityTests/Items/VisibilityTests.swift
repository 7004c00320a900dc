import Community
import Content
import Foundation
import Storage
import TestKit
import Testing

@Suite("Who sees what") struct VisibilityTests {
    let board: PinboardTown
    private let states: [State]

    /// What decides who sees an item.
    private struct State {
        let audience: Audience
        let isPublished: Bool
        let isTrashed: Bool
        let author: Resident?
    }

    /// An item in a state, and the state of what it hangs from.
    private struct Case {
        let id: Item.ID
        let own: State
        let parent: State?
    }

    private static let group: [Resident] = [.sofia, .region]

    init() throws {
        board = try PinboardTown()
        states = Audience.allCases.flatMap { audience in
            [true, false].flatMap { isPublished in
                [true, false].flatMap { isTrashed in
                    [Resident.loic, nil].map {
                        State(
                            audience: audience, isPublished: isPublished, isTrashed: isTrashed,
                            author: $0)
                    }
                }
            }
        }
    }

    @Test func `the visitor's rule and that of a membership agree on every item`() throws {
        let cases = try fill()
        #expect(cases.count == states.count * (states.count + 1))
        for resident in Resident.allCases {
            let person = try board.town.person(resident)
            let expected = Set(cases.filter { sees(resident, $0) }.map(\.id))
            #expect(!expected.isEmpty && expected.count < cases.count)
            let (alone, joined, member) = try board.site.database.read { db in
                let viewer = try #require(try ViewerStore(db: db).viewer(of: person))
                return (
                    try found(viewer.sees(itemsOf: board.space), person, db),
                    try found(viewer.seesWithParent(itemsOf: board.space), person, db),
                    try found(Self.membership, person, db)
                )
            }
            #expect(alone == expected, "\(resident)")
            #expect(joined == expected, "\(resident)")
            #expect(member == expected, "\(resident)")
        }
    }

    @Test func `a guest sees what is for everyone of a public space, and nothing under it`() throws
    {
        let cases = try fill()
        #expect(try guestSees().isEmpty)
        try board.write { _ = try $0.run("UPDATE space SET is_public = 1") }
        let expected = cases.filter { one in
            one.parent == nil && one.own.audience == .everyone && one.own.isPublished
                && !one.own.isTrashed
        }
        #expect(expected.count == 2)
        #expect(try guestSees() == Set(expected.map(\.id)))
    }

    private func guestSees() throws -> Set<Item.ID> {
        let space = try board.town.space(.centre)
        return try board.site.database.read { db in
            Set(
                try db.values(
                    """
                    SELECT i.id FROM item AS i WHERE i.kind = 'card'
                        AND \(Viewer.guest.sees(itemsOf: space))
                    """))
        }
    }

    private static var membership: SQL {
        """
        (\(Visibility.membership.sees("i").sql)
            AND (i.parent_id IS NULL OR \(Visibility.membership.sees("up").sql)))
        """
    }

    private func found(_ rule: SQL, _ person: Person.ID, _ db: Database) throws -> Set<Item.ID> {
        Set(
            try db.values(
                """
                SELECT i.id FROM item AS i LEFT JOIN item AS up ON up.id = i.parent_id
                JOIN membership AS m ON m.space_id = i.space_id AND m.person_id = \(person)
                WHERE i.kind = 'card' AND \(rule)
                """))
    }

    /// The rule once more, in words of its own.
    private func sees(_ resident: Resident, _ one: Case) -> Bool {
        ([one.own] + [one.parent].compactMap(\.self)).allSatisfy { state in
            if state.isTrashed { return false }
            if [.claire, .malik].contains(resident) || state.author == resident { return true }
            guard state.isPublished else { return false }
            switch state.audience {
            case .everyone, .space: return true
            case .groups: return Self.group.contains(resident)
            case .moderators: return false
            }
        }
    }

    /// Every state, alone and under every other.
    private func fill() throws -> [Case] {
        let loic = try board.town.person(.loic)
        let people = try Self.group.map { try board.town.person($0) }
        return try board.write { db in
            try db.run(
                """
                INSERT INTO member_group (id, space_id, name)
                VALUES (7, \(board.space.id), 'Est')
                """)
            for person in people {
                try db.run(
                    """
                    INSERT INTO member_group_person (group_id, person_id) VALUES (7, \(person))
                    """)
            }
            var cases: [Case] = []
            for parent in states {
                let top = try make(parent, under: nil, loic, db)
                cases.append(Case(id: top, own: parent, parent: nil))
                for own in states {
                    let id = try make(own, under: top, loic, db)
                    cases.append(Case(id: id, own: own, parent: parent))
                }
            }
            return cases
        }
    }

    private func make(
        _ state: State, under parent: Item.ID?, _ loic: Person.ID, _ db: Database
    ) throws -> Item.ID {
        let group = MemberGroup.ID(rawValue: 7)
        let id = try ItemStore(db: db).create(
            ItemDraft(
                space: board.space.id, kind: "card", parent: parent,
                author: state.author == nil ? nil : loic, title: "Une carte",
                audience: state.audience, groups: state.audience == .groups ? [group] : [],
                isPublished: state.isPublished, commentsOpen: false),
            at: board.town.now)
        if state.isTrashed {
            try db.run("UPDATE item SET trashed_at = \(board.town.now) WHERE id = \(id)")
        }
        return id
    }
}
