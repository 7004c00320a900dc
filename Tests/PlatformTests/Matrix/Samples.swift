import HTTP
import Storage
import TestKit

@testable import Community
@testable import Content

/// A town in which every kind of thing exists once, and the addresses that lead to them.
struct Samples {
    let town: Town
    let space: Space
    private var ids: [String: String] = [:]

    /// Malik publishes, Amina comments; in the other space Claire does both.
    init(_ town: Town, in place: Place) throws {
        self.town = town
        space = try town.space(place)
        let writer = try town.visit(as: place == .centre ? .malik : .claire)
        let member = try town.visit(as: place == .centre ? .amina : .malik)
        let news = try Self.id(writer.post(address("/news"), Self.form("Une actualité")))
        try member.post(address("/items/\(news)/comments"), ["text": "Merci !"])
        try writer.post(address("/news/categories"), ["name": "Rencontres"])
        try writer.post(address("/administration/groups"), ["name": "Ouest de la région"])
        try writer.post(
            address("/forum/themes"),
            [
                "name": "Entraide", "summary": "", "colour": "blue", "audience": "space",
                "opening": "participants",
            ])
        let topic = try Self.id(
            member.post(
                address("/forum/themes/1/topics"),
                ["title": "Un sujet", "text": "Bonjour.", "tags": "livret"]))
        ids = [
            "topics": topic, "posts": try newest("post"), "themes": "1", "tags": "1",
            "news": news, "comments": try newest("comment"), "items": news, "trash": news,
            "members": try town.person(.claire).description,
        ]
        ids["categories"] = "1"
        // Whose session it is decides; that of the caller must live on.
        ids["sessions"] = "999999"
    }

    /// Everything that could stand for `:id` in a pattern; 1 for what nobody made here: that
    /// is refused or missing, never an error of ours.
    func id(for pattern: PathPattern) -> String {
        let folder = pattern.segments.prefix { $0 != .id }.last
        guard case .literal(let name) = folder else { return "1" }
        return ids[name] ?? "1"
    }

    func address(of route: Route) -> String {
        route.pattern.address(space: space.slug, id: id(for: route.pattern))
    }

    private func address(_ rest: String) -> String { "/" + space.slug + rest }

    private func newest(_ kind: String) throws -> String {
        let id: Item.ID? = try town.site.database.read { db in
            try db.value(
                "SELECT i.id FROM item AS i WHERE i.kind = \(kind) ORDER BY i.id DESC LIMIT 1")
        }
        return id?.description ?? "1"
    }

    private static func id(_ answer: Answer) throws -> String {
        guard let last = answer.location?.split(separator: "/").last, answer.status == 303 else {
            throw TownError.missing("a news item: \(answer.status) \(answer.words)")
        }
        return String(last)
    }

    static func form(_ title: String) -> FormFields {
        [
            "title": title, "summary": "", "body": "Le texte.", "category": "",
            "audience": "space", "when": "now", "publish_day": "", "publish_time": "",
            "expires_day": "", "expires_time": "", "comments_open": "1",
        ]
    }
}
