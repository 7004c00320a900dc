import Community
import Content
import Foundation
import Markup

/// All that Templates/forum/split.mustache may print.
struct SplitPage: Page {
    static let template = "forum/split"

    struct Line: Rendered {
        let id: String
        let label: String
        let excerpt: String
        let isChosen: Bool

        init(_ post: Post, _ visit: Visit, isChosen: Bool) {
            id = post.id.description
            let when = visit.dates.recent(post.item.createdAt, now: visit.now)
            label = post.head(when, visit.words)
            excerpt = Markdown.plainText(post.body, limit: 120)
            self.isChosen = isChosen
        }

        static let fields: [Field<Self>] = [
            .text("value") { $0.id }, .text("label") { $0.label },
            .text("excerpt") { $0.excerpt }, .flag("chosen") { $0.isChosen },
        ]
    }

    let topic: Topic
    let space: Space
    let number: Int
    let lines: [Line]
    let title: String
    let from: String
    let errors: FormErrors
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("formAddress") { $0.address },
        .list("lines", Line.self) { $0.lines }, .flag("isEmpty") { $0.lines.isEmpty },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.title) },
        .text("from") { $0.from },
        .optionalText("postsError") { $0.errors["posts"] },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("pages", NumberedPages.self) { page in
            NumberedPages(
                count: page.topic.lastNumber, size: Topic.perPage, asked: page.number, page.words
            ) { "\(page.address)?page=\($0)" }
        },
    ]

    private var address: String { ForumPaths.split(topic.id, in: space) }
}
