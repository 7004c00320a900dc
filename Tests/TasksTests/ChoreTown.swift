import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit

@testable import Tasks

/// A feature that asks for two things: chores, which are confirmed from the list, and visits,
/// which only the moderators have.
let chores = Feature(
    name: "chores",
    migrations: [
        Migration("chores-1") {
            """
            CREATE TABLE chore (
                id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
                due \(.integer)
            ) \(.strict)
            """
            """
            CREATE TABLE chore_done (
                chore_id \(.integer) NOT NULL REFERENCES chore (id) ON DELETE CASCADE,
                person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE
            ) \(.strict)
            """
        }
    ],
    routes: [.post(ChorePaths.done, .readers, Chores.done)],
    declares: [
        TaskKind(
            "chores.do", heading: "kind.item", act: "kind.item", order: 3, path: ChorePaths.chore,
            confirmations: [.init(word: "form.save", path: ChorePaths.done)],
            rows: Chores.waiting("chore")),
        TaskKind(
            "chores.visit", heading: "frame.members", act: "kind.item", order: 2,
            path: ChorePaths.chore
        ) { viewer, space in
            viewer.moderates(space) ? Chores.waiting("visit")(viewer, space) : nil
        },
    ]
)

enum ChorePaths {
    static let chore = SpacePathTo<Item.ID>("/chores/:id")
    static let done = SpacePathTo<Item.ID>("/chores/:id/done")
}

enum Chores {
    static func done(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try visit.db.run("INSERT INTO chore_done VALUES (\(id), \(visit.person))")
        return visit.redirect(to: visit.back(or: ChorePaths.chore(id, in: try visit.space)))
    }

    static func waiting(_ kind: String) -> @Sendable (Viewer, Space) -> TaskRows? {
        { viewer, space in
            TaskRows(
                id: "h.id", title: "i.title", since: "i.created_at", due: "h.due",
                actor: "(SELECT p.name FROM person AS p WHERE p.id = i.author_id)",
                from: """
                    FROM chore AS h JOIN item AS i ON i.id = h.id
                    WHERE i.kind = \(kind) AND \(viewer.sees(itemsOf: space))
                        AND NOT EXISTS (SELECT 1 FROM chore_done AS d
                            WHERE d.chore_id = h.id AND d.person_id = \(viewer.person))
                    """)
        }
    }
}

/// A town with chores to do.
final class ChoreTown {
    let town: Town
    let space: Space

    init() throws {
        town = try Town(features: [chores])
        space = try town.space(.centre)
    }

    var address: String { TasksPath.index(in: space) }

    @discardableResult
    func ask(
        _ title: String, kind: String = "chore", due: Date? = nil, for audience: Audience = .space,
        groups: [MemberGroup.ID] = [], isPublished: Bool = true, in place: Place = .centre
    ) throws -> Item.ID {
        let (person, space) = (try town.person(.malik), try town.space(place))
        return try town.site.database.write { db in
            let id = try ItemStore(db: db).create(
                ItemDraft(
                    space: space.id, kind: kind, author: person, title: title,
                    audience: audience, groups: groups, isPublished: isPublished), at: town.now)
            try db.run("INSERT INTO chore (id, due) VALUES (\(id), \(due))")
            return id
        }
    }

    func page(_ resident: Resident, _ query: String = "") throws -> Answer {
        try town.visit(as: resident).get(address + query)
    }

    func change(_ sql: SQL) throws { try town.site.database.write { _ = try $0.run(sql) } }

    func group(_ name: String, _ residents: [Resident]) throws -> MemberGroup.ID {
        let people = try residents.map { try town.person($0) }
        return try town.site.database.write { db in
            let id: MemberGroup.ID = try db.one(
                """
                INSERT INTO member_group (space_id, name) VALUES (\(self.space.id), \(name))
                RETURNING id
                """)
            for person in people {
                try db.run(
                    """
                    INSERT INTO member_group_person (group_id, person_id)
                    VALUES (\(id), \(person))
                    """)
            }
            return id
        }
    }

    /// Statements of the page as this person reads it, after it was read once.
    func statements(_ resident: Resident) throws -> Int {
        var requests = try InternalRequest(town.site)
        _ = try requests.run(.get, address, as: town.person(resident))
        return requests.statements
    }
}

extension Answer {
    /// The titles of the list, in its order.
    var titles: [String] {
        text.matches(of: /<a class="whole" href="[^"]*">([^<]*)<\/a>/).map { String($0.1) }
    }

    /// What the item "À faire" of the frame says.
    var counted: Int {
        let link = text.firstMatch(of: /href="[^"]*\/tasks"[^\n]*?<\/a>/).map { String($0.0) } ?? ""
        let number = link.firstMatch(of: /class="waiting">(\d+)/).map { String($0.1) }
        return number.flatMap(Int.init) ?? 0
    }
}
