import Community
import Content
import Foundation
import HTTP

extension Narrator {
    /// Opens a topic through its form, and then pins or locks it if its file says so.
    mutating func talk(_ story: Story) throws {
        let space = try town.space(story.head["space"] ?? demonstration.cast.places[0].slug)
        let author = try town.person(story.head["by"] ?? "malik")
        let forum = HomePath.home(in: space) + "/forum"
        let form = try theme(story.head["theme"] ?? "", forum, as: author)
        let answer = try requests.run(
            .post, String(form.dropLast("/new".count)), as: author,
            [
                "title": story.head["title"] ?? "", "text": story.body,
                "tags": story.head["tags"] ?? "",
            ])
        try keep(story, in: space, answer)
        let topic = answer.headers["Location"] ?? forum
        let first = try post(1, on: requests.run(.get, topic, as: author).page)
        // What is given to a topic is given to its first message.
        if let id = Item.ID(segment: first) { told[story.file]?.item = id }
        if story.has("pinned") { _ = try requests.run(.post, topic + "/pin", as: author) }
        if story.has("locked") { _ = try requests.run(.post, topic + "/lock", as: author) }
    }

    /// The form of a new topic in a theme: the one there is, or the one that is chosen.
    private mutating func theme(
        _ name: String, _ forum: String, as author: Person.ID
    ) throws -> String {
        let choice = try requests.run(.get, forum + "/topics/new", as: author)
        return try choice.headers["Location"] ?? choice.page.link(name)
    }

    /// Answers a topic, or the message of a number on its first page.
    mutating func reply(
        _ act: Story.Act, to scene: Told, _ page: String, as player: Person.ID
    ) throws {
        var fields: FormFields = ["text": act.text]
        if let number = act.target { fields.append("answers", try post(number, on: page)) }
        _ = try requests.run(.post, scene.address + "/posts", as: player, fields)
    }

    /// The identifier of the message that bears a number.
    private func post(_ number: Int, on page: String) throws -> String {
        guard let end = page.range(of: "data-post=\"\(number)\"") else {
            throw DemonstrationError.unknown("message \(number)")
        }
        let before = page[..<end.lowerBound].components(separatedBy: "id=\"post-").last ?? ""
        return String(before.prefix { $0.isNumber })
    }
}
