import Community
import Content
import Markup

/// A topic in a list, as it is printed.
struct TopicRow: Rendered {
    let line: TopicLine
    let space: Space
    let theme: String?
    let context: [String]
    let unread: String?

    /// - Parameter new: how many messages are new to the viewer.
    init(_ line: TopicLine, new: Int, _ visit: Visit, _ space: Space, showsTheme: Bool) {
        let words = visit.words
        self.line = line
        self.space = space
        theme = showsTheme ? line.themeName : nil
        let when = visit.dates.recent(line.lastPostAt, now: visit.now)
        let replies = max(0, line.posts - 1)
        let name = line.lastAuthorName ?? words("person.gone")
        context = [
            line.authorName ?? words("person.gone"),
            words.count("forum.replies", replies),
            replies == 0 ? when : words("forum.last", ["name": name, "when": when]),
        ]
        unread =
            new == 0
            ? nil
            : new > NavigationItem.mostWaiting
                ? words("forum.manyNew", ["n": NavigationItem.badge(new)])
                : words.count("forum.new", new)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.line.title },
        .text("address") { row in
            (row.unread == nil ? ForumPaths.topic : ForumPaths.unread)(row.line.id, in: row.space)
        },
        .optionalText("unread") { $0.unread },
        .optionalText("theme") { $0.theme },
        .text("colour") { $0.line.colour.rawValue },
        .texts("context") { $0.context },
        .flag("pinned") { $0.line.isPinned }, .flag("locked") { $0.line.isLocked },
        .flag("concluded") { $0.line.isConcluded },
    ]
}
