import Community
import Content
import Markup

/// All that Templates/forum/pin.mustache may print.
struct PinPage: Page {
    static let template = "forum/pin"

    let topic: Topic
    let space: Space
    let day: FormField

    init(_ moderation: TopicModeration, day: String, error: String?) {
        topic = moderation.topic
        space = moderation.space
        var errors = FormErrors()
        if let error { errors.add("day", error) }
        self.day = errors.day("day", day, moderation.visit.words)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("formAddress") { ForumPaths.pin($0.topic.id, in: $0.space) },
        .record("day", FormField.self) { $0.day }, .flag("isPinned") { $0.topic.isPinned },
    ]
}
