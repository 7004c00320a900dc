import Community
import Content
import Foundation
import HTTP

/// What the people of the demonstration say to each other in the forum.
enum TopicTelling {
    static var telling: StoryTelling {
        StoryTelling(begin: open, verbs: ["reply": reply, "conclude": conclude])
    }

    /// Opens a topic through its form, and then pins or locks it if its file says so.
    private static func open(
        _ story: DemonstrationStory, in space: Space, by author: Person.ID,
        _ teller: inout DemonstrationTeller
    ) throws -> DemonstrationScene {
        let form = try form(story.head["theme"] ?? "", in: space, as: author, &teller)
        let topic = try teller.create(
            String(form.dropLast("/new".count)), as: author,
            [
                "title": story.head["title"] ?? "", "text": story.body,
                "tags": story.head["tags"] ?? "",
            ])
        let first = try post(1, on: teller.read(topic, as: author))
        if story.has("pinned") { try teller.run(.post, topic + "/pin", as: author) }
        if story.has("locked") { try teller.run(.post, topic + "/lock", as: author) }
        // What is given to a topic is given to its first message.
        return try DemonstrationScene(
            of: story, in: space, at: topic, item: Item.ID(segment: first))
    }

    /// The form of a new topic in a theme: the one there is, or the one that is chosen.
    private static func form(
        _ theme: String, in space: Space, as author: Person.ID,
        _ teller: inout DemonstrationTeller
    ) throws -> String {
        let choice = try teller.run(.get, ForumPaths.choice(in: space), as: author)
        return try choice.headers["Location"] ?? choice.page.link(theme)
    }

    /// Answers a topic, or the message of a number on its first page.
    private static let reply: StoryTelling.Verb = { moment, teller in
        var fields: FormFields = ["text": moment.act.text]
        if let number = moment.act.target {
            fields.append("answers", try post(number, on: moment.page))
        }
        try teller.run(.post, moment.scene.address + "/posts", as: moment.player, fields)
    }

    private static let conclude: StoryTelling.Verb = { moment, teller in
        try teller.run(
            .put, moment.scene.address + "/conclusion", as: moment.player,
            ["text": moment.act.text])
    }

    /// The identifier of the message that bears a number.
    private static func post(_ number: Int, on page: String) throws -> String {
        guard let end = page.range(of: "data-post=\"\(number)\"") else {
            throw DemonstrationError.unknown("message \(number)")
        }
        let before = page[..<end.lowerBound].components(separatedBy: "id=\"post-").last ?? ""
        return String(before.prefix { $0.isNumber })
    }
}
