import Community
import Content
import Foundation
import HTTP

/// The form of the news editor as its writer fills it in.
struct NewsFields {
    let story: Story
    let ago: Ago
    /// The page of the editor, which names categories and groups.
    let editor: String
    var body: String
    var version: Int?

    init(_ story: Story, ago: Ago, editor: String) {
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
        if !story.has("comments-closed") { fields.append("comments_open", "1") }
        if let version { fields.append("version", String(version)) }
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

extension String {
    /// The value of the option or box of this page that bears a label.
    func choice(_ label: String) throws -> String {
        for part in components(separatedBy: " value=\"").dropFirst() {
            var text = part.drop { $0 != ">" }.dropFirst()
            if text.hasPrefix("<span>") { text = text.dropFirst("<span>".count) }
            if text.hasPrefix(label + "<") { return String(part.prefix { $0 != "\"" }) }
        }
        throw DemonstrationError.unknown(label)
    }

    /// The address of the link of this page whose words are these, whatever mark stands first.
    func link(_ label: String) throws -> String {
        for part in components(separatedBy: " href=\"").dropFirst() {
            let end = part.range(of: "</a>")?.lowerBound ?? part.endIndex
            if part[..<end].hasSuffix(">" + label) { return String(part.prefix { $0 != "\"" }) }
        }
        throw DemonstrationError.unknown(label)
    }
}
