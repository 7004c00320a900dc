import Community
import Content
import DAV
import Foundation
import HTTP
import Storage
import TestKit

/// Cards of the pinboard, shown to programs as if each were an event.
enum Shelf {
    static let kind = CollectionKind(
        "shelf", .calendar, word: "kind.item", colour: "#0b5a5e",
        title: { "Cartes · " + $0.space.name },
        sight: { viewer, space in
            viewer.moderates(space)
                ? "m" : viewer.groups.map(\.description).sorted().joined(separator: ",")
        },
        members: members,
        find: { context, question in
            guard case .events(let search?) = question else { return nil }
            guard search != .none else { return [] }
            let all = try members(context.db, context.viewer, [context.space])
            return Set((all[context.space.id] ?? []).map(\.id))
        },
        texts: { context, ids, wish in
            let all = try members(context.db, context.viewer, [context.space])
            let seen = Set((all[context.space.id] ?? []).map(\.id))
            return Dictionary(
                uniqueKeysWithValues: ids.filter(seen.contains).map {
                    ($0, "BEGIN:VCALENDAR\r\nUID:\($0)\(wish.expand == nil ? "" : "X")\r\n")
                })
        })

    static let feature = Feature(
        name: "shelf", routes: kind.routes, declares: [kind, kind.reach])

    private static func members(
        _ db: Database, _ viewer: Viewer, _ spaces: [Space]
    ) throws -> [Space.ID: [CollectionMember]] {
        var found: [Space.ID: [CollectionMember]] = [:]
        for space in spaces {
            try db.each(
                """
                SELECT i.id, i.stamp FROM item AS i
                WHERE i.space_id = \(space.id) AND i.kind = 'card' AND i.published = 1
                    AND \(viewer.sees(itemsOf: space)) ORDER BY i.id
                """
            ) {
                found[space.id, default: []].append(
                    CollectionMember(id: try $0["id"], stamp: try $0["stamp"]))
            }
        }
        return found
    }
}

/// A town where programs read cards.
struct ShelfTown {
    let town: Town

    static let home = "/dav/calendars/"
    static let centre = home + Place.centre.rawValue + "/"

    init(allowance: Double = 100) throws {
        let resources = try CardPage.resources.get()
        town = try Town(features: [pinboard, Shelf.feature]) {
            $0.resources = resources
            $0.allowance = allowance
        }
    }

    @discardableResult
    func card(_ title: String, by resident: Resident = .malik) throws -> Int64 {
        let answer = try town.visit(as: resident).post(
            "/\(Place.centre.rawValue)/cards", ["title": title])
        guard let id = answer.location?.split(separator: "/").last.flatMap({ Int64($0) }) else {
            throw TownError.missing(title)
        }
        return id
    }

    /// Writes what no form of the pinboard does.
    func change(_ sql: SQL) throws { try town.site.database.write { try $0.run(sql) } }

    func file(_ id: Int64) -> String { Self.centre + "\(id).ics" }
}
