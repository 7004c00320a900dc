import Community
import Content
import Markup

/// A message on paper: who, when, its number and its words.
struct PrintedPost: Rendered {
    private let number: Int
    private let name: String
    private let when: String
    private let instant: String
    private let isHeld: Bool
    private let isNumbered: Bool
    private let body: HTML

    init(_ post: Post, _ visit: Visit) {
        number = post.number
        name = post.authorName ?? visit.words("person.gone")
        when = visit.dates.moment(post.item.createdAt)
        instant = visit.dates.machine(post.item.createdAt)
        isHeld = !post.item.isPublished
        isNumbered = post.isNumbered
        body = HTML(trusted: post.html)
    }

    static let fields: [Field<Self>] = [
        .number("number") { $0.number }, .text("name") { $0.name }, .text("when") { $0.when },
        .text("instant") { $0.instant }, .flag("held") { $0.isHeld },
        .flag("numbered") { $0.isNumbered }, .html("body") { $0.body },
    ]
}
