import Community
import Content
import Markup

/// All that Templates/messages/reported.mustache may print.
struct ReportedPage: Page {
    static let template = "messages/reported"

    let title: String
    let author: String
    let when: String
    let body: HTML

    init(_ letter: Letter, in space: Space, _ visit: Visit) {
        title = letter.subject
        author = letter.authorName ?? visit.words("messages.gone")
        when = visit.dates.moment(letter.at)
        body = HTML(trusted: letter.html)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("author") { $0.author }, .text("when") { $0.when },
        .html("body") { $0.body },
    ]
}
