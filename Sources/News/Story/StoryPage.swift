import Community
import Content
import Markup
import Storage

/// All that Templates/news/story.mustache may print.
struct StoryPage: Page {
    static let template = "news/story"

    let news: NewsItem
    let space: Space
    let body: HTML
    let summary: String
    let author: PersonBadge?
    let day: String
    let time: String
    let edited: String?
    let state: String?
    let audience: String?
    let asking: Asking
    let related: [PageLink]
    let files: [AttachmentRow]
    let appendices: [ItemAppendix.Content]
    let reactions: ReactionBar
    let discussion: Discussion
    let mayWrite: Bool
    let publishing: PageLink?
    let follow: FollowControl?
    let reportAddress: String?

    init(_ news: NewsItem, _ visit: Visit) throws {
        let space = try visit.space
        self.news = news
        self.space = space
        body = try MentionLink.shown(news.html, visit)
        summary = MentionLink.shown(plain: news.summary, visit)
        let name = visit.viewer.knowsPeople(of: space) ? news.authorName : nil
        author = name.map {
            PersonBadge(news.item.author, name: $0, hasPhoto: news.authorHasPhoto, in: space)
        }
        day = visit.dates.day(news.listedAt)
        time = visit.words("news.publishedAt", ["time": visit.dates.time(news.listedAt)])
        edited = news.editedAt.map {
            visit.words("news.editedAt", ["when": visit.dates.short($0)])
        }
        state = visit.stageText(news.stage, news.listedAt)
        audience = try Self.audience(news, visit)
        asking = try Asking(news, visit)
        related = try Self.related(news, visit, space)
        let asked = try (
            AttachmentStore(db: visit.db).ask(rowsOf: [news.id], visit),
            ReactionBar.ask(for: news.item, visit), Self.follow(news, visit)
        )
        discussion = try Discussion.of(news.item, visit)
        mayWrite = visit.viewer.mayEdit(news)
        publishing = try visit.publishing(of: news.item)
        files = try asked.0.get()[news.id] ?? []
        appendices = try visit.appendices(of: news.item)
        (reactions, follow) = try (asked.1.get(), asked.2.get())
        reportAddress = Self.reportAddress(news, visit, space)
    }

    private static func reportAddress(
        _ news: NewsItem, _ visit: Visit, _ space: Space
    ) -> String? {
        let mayReport =
            visit.viewer.belongs(to: space) && news.item.author != visit.viewer.person
            && news.item.isPublished
        return mayReport ? SpacePaths.report(news.id, in: space) : nil
    }

    /// Said when it is not simply for the whole space.
    private static func audience(_ news: NewsItem, _ visit: Visit) throws -> String? {
        switch news.item.audience {
        case .space: return nil
        case .everyone, .moderators:
            return visit.words("news.for.\(news.item.audience.rawValue)")
        case .groups:
            let names = try GroupStore(db: visit.db).names(of: news.id)
            return visit.words("news.for.groups", ["names": names.joined(separator: ", ")])
        }
    }

    private static func follow(
        _ news: NewsItem, _ visit: Visit
    ) throws -> Asked<FollowControl?> {
        let author = news.item.author.map { FollowTarget.person($0) }
        return try FollowControl.ask(
            .item(news.id), within: [author].compactMap { $0 }, visit)
    }

    private static func related(
        _ news: NewsItem, _ visit: Visit, _ space: Space
    ) throws -> [PageLink] {
        guard let category = news.category else { return [] }
        var query = NewsQuery(category: category, pinsFirst: false)
        query.size = 4
        return try NewsListStore(db: visit.db).page(query, for: visit.viewer, in: space).rows
            .filter { $0.id != news.id }.prefix(3)
            .map { PageLink($0.title, NewsPaths.item($0.id, in: space)) }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.news.item.title },
        .plainText("summary") { $0.summary.isEmpty ? nil : $0.summary },
        .html("body") { $0.body },
        .optionalRecord("author", PersonBadge.self) { $0.author },
        .text("day") { $0.day }, .text("time") { $0.time },
        .flag("isOut") { $0.news.stage == .published },
        .optionalText("edited") { $0.edited }, .optionalText("state") { $0.state },
        .optionalText("audience") { $0.audience },
        .text("newsAddress") { HomePath.home(in: $0.space) },
        .optionalText("category") { $0.news.categoryName },
        .optionalText("categoryAddress") { page in
            page.news.category.map { NewsPaths.archive(of: $0, in: page.space) }
        },
        .flag("pinned") { $0.news.isPinned }, .flag("mayWrite") { $0.mayWrite },
        .text("editAddress") { NewsPaths.edit($0.news.id, in: $0.space) },
        .text("pinAddress") { NewsPaths.pin($0.news.id, in: $0.space) },
        .text("historyAddress") { NewsPaths.history($0.news.id, in: $0.space) },
        .optionalRecord("publishing", PageLink.self) { $0.publishing },
        .text("itemAddress") { NewsPaths.item($0.news.id, in: $0.space) },
        .text("readingAddress") { NewsPaths.reading($0.news.id, in: $0.space) },
        .flag("mustRead") { $0.asking.mustRead },
        .optionalText("haveRead") { $0.asking.haveRead },
        .optionalText("tally") { $0.asking.tally },
        .number("percent") { $0.asking.percent },
        .optionalRecord("reminder", Reminder.self) { $0.asking.reminder },
        .list("files", AttachmentRow.self) { $0.files }, .flag("hasFiles") { !$0.files.isEmpty },
        .list("appendices", ItemAppendix.Content.self) { $0.appendices },
        .record("reactions", ReactionBar.self) { $0.reactions },
        .record("discussion", Discussion.self) { $0.discussion },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
        .optionalText("reportAddress") { $0.reportAddress },
        .list("related", PageLink.self) { $0.related },
        .flag("hasRelated") { !$0.related.isEmpty },
    ]
}
