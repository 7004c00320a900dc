import Community
import Content
import Markup

/// All that Templates/forum/pin.mustache may print.
struct PinPage: Page {
    static let template = "forum/pin"

    let topic: Topic
    let space: Space
    let day: String
    let error: String?

    init(_ moderation: TopicModeration, day: String, error: String?) {
        topic = moderation.topic
        space = moderation.space
        self.day = day
        self.error = error
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("formAddress") { ForumPaths.pin($0.topic.id, in: $0.space) },
        .text("value") { $0.day }, .flag("isPinned") { $0.topic.isPinned },
        .optionalText("dayError") { $0.error },
    ]
}
