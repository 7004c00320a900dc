import Community
import Foundation
import Storage
import TestKit

@testable import Content
@testable import WhatsNew

/// A town in which things happen without any module: items and journal lines as a feature
/// writes them.
final class Notebook {
    let town: Town
    let space: Space

    init() throws {
        town = try Town(features: [whatsNew])
        space = try town.space(.centre)
        // Everybody has been here before: what happens from now on is new to them.
        for resident in [Resident.amina, .malik, .region] { _ = try page(resident) }
    }

    /// Something is published by somebody now.
    @discardableResult
    func publish(
        _ title: String, by resident: Resident = .malik, audience: Audience = .space,
        isPublished: Bool = true, feature: String = "news", in place: Place = .centre
    ) throws -> Item.ID {
        let person = try town.person(resident)
        let space = try town.space(place)
        return try town.site.database.write { db in
            let id = try ItemStore(db: db).create(
                ItemDraft(
                    space: space.id, kind: "note", author: person, title: title,
                    audience: audience, isPublished: isPublished), at: self.town.now)
            try Journal(db: db).append(
                JournalEntry(
                    .published, space: space.id, actor: person, feature: feature, kind: "note",
                    item: id, title: title, address: "/\(space.slug)/notes/\(id)",
                    audience: audience), at: self.town.now)
            return id
        }
    }

    func page(_ resident: Resident, _ query: String = "") throws -> Answer {
        try town.visit(as: resident).get(Paths.index(in: space) + query)
    }

    func open(_ item: Item.ID, _ resident: Resident) throws {
        let person = try town.person(resident)
        try town.site.database.write {
            let lines: [Int64] = try $0.values(
                "SELECT j.id FROM journal AS j WHERE j.item_id = \(item)")
            try UnreadStore(db: $0).mark(
                lines, told: [item], by: person, in: self.space.id, since: 0, at: self.town.now)
        }
    }

    /// What the rail says.
    func unread(_ resident: Resident) throws -> Int {
        let words = try town.visit(as: resident).get(HomePath.home(in: space) + "/menu").words
        let count = words.firstMatch(of: /Nouveautés ([0-9]+) en attente/)?.output.1
        return count.flatMap { Int($0) } ?? 0
    }
}

extension Answer {
    /// How many lines bear the dot of what was not opened yet.
    var dots: Int { text.components(separatedBy: "class=\"dot\"").count - 1 }

    func mentions(_ title: String) -> Bool { words.contains(title) }
}
