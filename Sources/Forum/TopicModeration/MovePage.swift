import Community
import Content
import Markup

/// All that Templates/forum/move.mustache may print.
struct MovePage: Page {
    static let template = "forum/move"

    let topic: Topic
    let space: Space
    let themes: [Theme]
    var error: String?

    init(_ moderation: TopicModeration, themes: [Theme]) {
        topic = moderation.topic
        space = moderation.space
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
