import Community
import Content
import Foundation
import HTTP
import Media
import Storage
import TestKit

@testable import Forum

/// A town with its forum, and the ways a test writes and finds a message.
struct ForumTown {
    let town: Town
    let space: Space
    /// The theme that everybody writes in.
    let theme: Theme.ID

    init() throws {
        town = try Town(features: [forum])
        space = try town.space(.centre)
        theme = try Self.theme("Entraide", in: space, of: town)
    }

    var home: String { ForumPaths.forum(in: space) }

    func visit(_ resident: Resident) throws -> Browser { try town.visit(as: resident) }

    /// Makes a theme through its form.
    func theme(_ name: String, _ more: FormFields = [:]) throws -> Theme.ID {
        try Self.theme(name, more, in: space, of: town)
    }

    private static func theme(
        _ name: String, _ more: FormFields = [:], in space: Space, of town: Town
    ) throws -> Theme.ID {
        var fields: FormFields = ["name": name, "summary": "", "colour": "green"]
        for field in more.all { fields.append(field.name, field.value) }
        for (name, value) in [("audience", "space"), ("opening", "participants")]
        where fields.first(name) == nil { fields.append(name, value) }
        let answer = try town.visit(as: .malik).post(ForumPaths.themes(in: space), fields)
        guard answer.status == 303 else { throw TownError.missing(answer.words) }
        return try town.site.database.read { db in
            try db.one("SELECT MAX(th.id) AS id FROM forum_theme AS th")
        }
    }

    func address(_ topic: Item.ID) -> String { ForumPaths.topic(topic, in: space) }

    /// Opens a topic through the form.
    @discardableResult
    func open(
        _ title: String, by resident: Resident = .amina, in theme: Theme.ID? = nil,
        text: String = "Bonjour à toutes et tous.", _ more: FormFields = [:]
    ) throws -> Item.ID {
        var fields: FormFields = ["title": title, "text": text, "tags": more.first("tags") ?? ""]
        for field in more.all where field.name != "tags" {
            fields.append(field.name, field.value)
        }
        let answer = try visit(resident).post(
            ForumPaths.topics(theme ?? self.theme, in: space), fields)
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        guard let id = Item.ID(segment: last) else {
            throw TownError.missing("\(title): \(answer.status) \(answer.words)")
        }
        return id
    }

    @discardableResult
    func post(
        _ text: String, in topic: Item.ID, by resident: Resident, _ more: FormFields = [:],
        files: [UploadedFile] = []
    ) throws -> Answer {
        var fields = more
        fields.append("text", text)
        return try visit(resident).post(
            ForumPaths.posts(topic, in: space), fields, files: files)
    }

    /// Answers; the answer must be taken.
    @discardableResult
    func reply(
        _ text: String, in topic: Item.ID, by resident: Resident, _ more: FormFields = [:]
    ) throws -> Item.ID {
        try id(of: post(text, in: topic, by: resident, more))
    }

    func id(of answer: Answer) throws -> Item.ID {
        let digits = answer.location?.components(separatedBy: "#post-").last ?? ""
        guard let id = Item.ID(segment: digits) else {
            throw TownError.missing("a message: \(answer.status) \(answer.words)")
        }
        return id
    }

    /// The message of a number.
    func post(_ number: Int, of topic: Item.ID) throws -> Item.ID {
        try town.site.database.read { db in
            try db.one(
                """
                SELECT p.id FROM post AS p
                WHERE p.topic_id = \(topic) AND p.number = \(number)
                """)
        }
    }

    func count(_ sql: SQL) throws -> Int {
        try town.site.database.read { try $0.value(sql) } ?? 0
    }

    func change(_ sql: SQL) throws { try town.site.database.write { _ = try $0.run(sql) } }

    /// Writes many messages at once, as one person.
    func fill(_ topic: Item.ID, _ count: Int, by resident: Resident = .loic) throws {
        let (person, now) = (try town.person(resident), town.now)
        let text = try TextEntry("Un message.", town.site.catalogues.words("fr"))
        try town.site.database.write { db in
            let last: Int = try db.one(
                "SELECT t.last_number FROM topic AS t WHERE t.id = \(topic)")
            for number in 1...count {
                let post = try PostStore(db: db).create(
                    PostDraft(
                        space: space.id, topic: topic, title: "Sujet", author: person,
                        text: text, answers: nil, number: last + number),
                    at: now)
                try Journal(db: db).append(
                    JournalEntry(
                        .replied, space: space.id, actor: person, feature: forum.name,
                        kind: Post.kind, item: post.id, title: "Sujet",
                        address: ForumPaths.post(post.id, in: space), audience: .space),
                    at: now)
            }
        }
        try town.site.database.count()
    }

    func pdf(_ name: String) throws -> UploadedFile { try town.pdf(name) }

    func group(_ name: String, _ residents: [Resident]) throws -> String {
        try town.group(name, residents)
    }
}
