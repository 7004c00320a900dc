import Community
import Content
import Markup

/// All that Templates/forum/merge.mustache may print.
struct MergePage: Page {
    static let template = "forum/merge"

    let topic: Topic
    let space: Space
    let options: [FormOption]
    var address = ""
    var error: String?

    init(_ moderation: TopicModeration, options: [FormOption]) {
        topic = moderation.topic
        space = moderation.space
        self.options = options
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("formAddress") { ForumPaths.merge($0.topic.id, in: $0.space) },
        .list("options", FormOption.self) { $0.options },
        .flag("hasOptions") { !$0.options.isEmpty },
        .text("value") { $0.address }, .optionalText("mergeError") { $0.error },
    ]
}
