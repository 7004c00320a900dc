import Community
import Content
import HTTP
import Markup

/// Every text that a message has had, newest first: for its author and the moderators.
enum Histories {
    private static let size = 10

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let post = try PostStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(post.item))
        let from = visit.request.head.query.first("from").flatMap { Revision.ID(segment: $0) }
        let found = try RevisionStore(db: visit.db).page(of: id, from: from, size: size + 1)
        // On a later page the first version is only what the one before it became.
        let versions = (from == nil ? [Version(post)] : []) + found.map(Version.init)
        let replaced = from == nil ? found[...] : found.dropFirst()
        var rows = zip(replaced, versions).map { revision, next in
            VersionRow(
                when: visit.dates.moment(revision.replacedAt),
                editor: revision.editorName ?? visit.words("person.gone"),
                from: Version(revision), to: next)
        }
        let isWhole = found.count <= size
        if isWhole, let first = versions.last {
            rows.append(
                VersionRow(
                    when: visit.dates.moment(post.item.createdAt),
                    editor: post.authorName ?? visit.words("person.gone"), from: nil, to: first))
        }
        let address = ForumPaths.history(id, in: space)
        return try visit.page(
            HistoryPage(
                post: post, space: space, rows: rows,
                older: isWhole ? nil : found.last.map { "\(address)?from=\($0.id)" }))
    }
}

/// The words of one version; the title is that of the topic, which its first message carries.
struct Version {
    let title: String
    let body: String

    init(_ post: Post) {
        title = post.opens ? post.item.title : ""
        body = post.body
    }

    init(conclusion body: String) {
        title = ""
        self.body = body
    }

    init(_ revision: Revision) {
        title = revision.title
        body = revision.body
    }
}

/// All that Templates/forum/history.mustache may print.
struct HistoryPage: Page {
    static let template = "forum/history"

    let post: Post
    let space: Space
    let rows: [VersionRow]
    let older: String?

    static let fields: [Field<Self>] = [
        .text("title") { $0.post.item.title },
        .text("forumAddress") { ForumPaths.forum(in: $0.space) },
        .text("postAddress") { ForumPaths.post($0.post.id, in: $0.space) },
        .list("versions", VersionRow.self) { $0.rows },
        .optionalText("older") { $0.older },
    ]
}

struct VersionRow: Rendered {
    let when: String
    let editor: String
    /// The first text, which changed nothing.
    let isFirst: Bool
    let title: HTML
    let body: HTML

    init(when: String, editor: String, from old: Version?, to new: Version) {
        self.when = when
        self.editor = editor
        isFirst = old == nil
        title = old.map { Self.change($0.title, new.title) } ?? .empty
        body = old.map { Self.change($0.body, new.body) } ?? WordDifference.whole(new.body)
    }

    private static func change(_ old: String, _ new: String) -> HTML {
        guard !new.isEmpty else { return .empty }
        let difference = WordDifference(from: old, to: new)
        return difference.isEmpty ? .empty : difference.html
    }

    static let fields: [Field<Self>] = [
        .text("when") { $0.when }, .text("editor") { $0.editor }, .flag("isFirst") { $0.isFirst },
        .optionalRecord("titleChange", ChangedText.self) { ChangedText($0.title) },
        .optionalRecord("bodyChange", ChangedText.self) { ChangedText($0.body) },
    ]
}

/// The markup of one difference; nil when there is none.
struct ChangedText: Rendered {
    let html: HTML

    init?(_ html: HTML) {
        guard html != .empty else { return nil }
        self.html = html
    }

    static let fields: [Field<Self>] = [.html("html") { $0.html }]
}
