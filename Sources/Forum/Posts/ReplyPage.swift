import Community
import Content
import Markup

/// All that Templates/forum/reply.mustache may print: an answer on a page of its own, to one
/// message, or because it was not taken yet.
struct ReplyPage: Page {
    static let template = "forum/reply"

    let title: String
    let topicAddress: String
    /// A sentence on what happened meanwhile.
    private(set) var trouble: String?
    /// The message that is answered, what others wrote meanwhile, or the same text once more.
    var shown: [PostRow] = []
    var preview: HTML = .empty
    /// Nil where nobody answers any more; then the text is shown to be copied.
    var form: ReplyForm?
    var text = ""

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("topicAddress") { $0.topicAddress },
        .optionalText("trouble") { $0.trouble },
        .list("posts", PostRow.self) { $0.shown }, .flag("hasPosts") { !$0.shown.isEmpty },
        .html("shownBody") { $0.preview },
        .optionalRecord("form", ReplyForm.self) { $0.form },
        .optionalText("copy") { $0.form == nil && !$0.text.isEmpty ? $0.text : nil },
    ]

    /// Says what happened meanwhile; who publishes then does so all the same.
    mutating func warn(_ sentence: String, _ words: Localization) {
        trouble = sentence
        form?.sendWord = words("forum.publishAnyway")
    }

    init(_ topic: Topic, _ visit: Visit) throws {
        title = topic.item.title
        topicAddress = ForumPaths.topic(topic.id, in: try visit.space)
    }
}
