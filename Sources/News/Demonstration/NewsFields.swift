import Community
import Content
import Foundation
import HTTP

/// The form of the news editor as its writer fills it in.
struct NewsFields {
    let story: DemonstrationStory
    let ago: Ago
    /// The page of the editor, which names categories and groups.
    let editor: String
    var body: String
    /// That of the text which is changed; nil for a new one.
    var version: String?

    init(_ story: DemonstrationStory, ago: Ago, editor: String) {
        self.story = story
        self.ago = ago
        self.editor = editor
        body = story.body
    }

    func fields() throws -> FormFields {
        var fields: FormFields = [
            "title": story.head["title"] ?? "", "summary": story.head["summary"] ?? "",
            "body": body, "audience": story.head["audience"] ?? Audience.space.rawValue,
        ]
        if let category = story.head["category"] {
            fields.append("category", try editor.choice(category))
        }
        for group in story.list("groups") { fields.append("group", try editor.choice(group)) }
        if story.has("pinned") { fields.append("pinned", "1") }
        if story.has("to-read") { fields.append("asks_reading", "1") }
        if story.has("mailed") { fields.append("mailed", "1") }
        if !story.has("comments-closed") { fields.append("comments_open", "1") }
        if let version { fields.append("version", version) }
        try addTimes(to: &fields)
        return fields
    }

    private func addTimes(to fields: inout FormFields) throws {
        fields.append("when", story.head["publish"] == nil ? "now" : "later")
        if story.has("draft") { fields.append("state", "draft") }
        for (key, name) in [("publish", "publish"), ("expires", "expires")] {
            guard let text = story.head[key] else { continue }
            guard let moment = ago.moment(text) else {
                throw DemonstrationError.unread(story.file, text)
            }
            let local = LocalDate(moment, ago.zone)
            fields.append(name + "_day", local.isoDay)
            fields.append(name + "_time", local.isoTime)
        }
    }
}
