import Community
import Content
import Markup

/// All that Templates/forum/print.mustache may print: a whole topic, its first messages where it
/// is very long.
struct PrintedTopicPage: Page {
    static let template = "forum/print"
    /// Bytes of messages: some three hundred sheets.
    private static let most = 1 << 20

    let topic: Topic
    private let space: Space
    private let posts: [PrintedPost]
    private let words: Localization
    private let printed: String
    /// Whether there is more than what is printed.
    private let isCut: Bool

    init(_ topic: Topic, _ visit: Visit) throws {
        self.topic = topic
        space = try visit.space
        words = visit.words
        printed = visit.dates.moment(visit.now)
        let found = try PostStore(db: visit.db).batch(
            from: 1, of: topic, for: visit.viewer, in: space)
        var size = 0
        let kept = found.prefix { post in
            size += post.html.utf8.count
            return size <= Self.most || post.opens
        }
        posts = kept.map { PrintedPost($0, visit) }
        isCut = kept.last.map { $0.number < topic.lastNumber && kept.count < topic.posts } ?? false
    }

    private var cut: String? {
        isCut ? words.count("forum.print.cut", posts.count) : nil
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title }, .text("theme") { $0.topic.theme.name },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("count") { $0.words.count("forum.replies", max(0, $0.topic.posts - 1)) },
        .text("printed") { $0.words("forum.print.date", ["when": $0.printed]) },
        .optionalText("cut") { $0.cut },
        .html("html") { HTML(trusted: $0.topic.conclusion?.html ?? "") },
        .list("posts", PrintedPost.self) { $0.posts },
    ]
}
