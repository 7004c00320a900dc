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

    init(_ tending: TopicModeration, day: String, error: String?) {
        topic = tending.topic
        space = tending.space
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

/// All that Templates/forum/move.mustache may print.
struct MovePage: Page {
    static let template = "forum/move"

    let topic: Topic
    let space: Space
    let themes: [Theme]
    var error: String?

    init(_ tending: TopicModeration, themes: [Theme]) {
        topic = tending.topic
        space = tending.space
        self.themes = themes
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("theme") { $0.topic.theme.name },
        .text("formAddress") { ForumPaths.move($0.topic.id, in: $0.space) },
        .list("themes", FormOption.self) { page in
            page.themes.map {
                FormOption(value: $0.id.description, word: $0.name, isChosen: false)
            }
        },
        .optionalText("themeError") { $0.error },
    ]
}

/// All that Templates/forum/merge.mustache may print.
struct MergePage: Page {
    static let template = "forum/merge"

    let topic: Topic
    let space: Space
    let options: [FormOption]
    var address = ""
    var error: String?

    init(_ tending: TopicModeration, options: [FormOption]) {
        topic = tending.topic
        space = tending.space
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
