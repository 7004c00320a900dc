import Community
import Content
import Foundation
import Markup

/// All that Templates/forum/topic.mustache may print.
struct TopicPage: Page {
    static let template = "forum/topic"

    let topic: Topic
    let space: Space
    let number: Int
    let rows: [PostRow]
    let tags: [PageLink]
    let state: TopicState
    let isNested: Bool
    /// Whether another page of it has something new.
    let hasUnreadElsewhere: Bool
    let form: ReplyForm?
    let whyNot: String?
    let readBy: String?
    let tools: TopicTools
    let follow: FollowControl?
    let appendices: [ItemAppendix.Content]
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title },
        .text("liveAddress") { ForumPaths.live($0.topic.id, in: $0.space) },
        .text("forumAddress") { ForumPaths.forum(in: $0.space) },
        .text("theme") { $0.topic.theme.name },
        .text("colour") { $0.topic.theme.colour.rawValue },
        .text("themeAddress") { ForumPaths.theme($0.topic.theme.id, in: $0.space) },
        .list("tags", PageLink.self) { $0.tags },
        .text("count") { $0.words.count("forum.replies", max(0, $0.topic.posts - 1)) },
        .optionalText("unreadAddress") { page in
            page.hasUnreadElsewhere
                ? ForumPaths.unread(page.topic.id, in: page.space) : nil
        },
        .record("state", TopicState.self) { $0.state },
        .text("viewAddress") { ForumPaths.view(in: $0.space) },
        .text("topicId") { $0.topic.id.description },
        .flag("nested") { $0.isNested },
        .list("posts", PostRow.self) { $0.rows },
        .number("lastNumber") { $0.topic.lastNumber },
        .text("newestAddress") { page in
            PostPlace.page(page.topic.pages, of: page.topic.id, in: page.space)
        },
        .record("pages", NumberedPages.self) { page in
            NumberedPages(
                count: page.topic.lastNumber, size: Topic.perPage, asked: page.number, page.words
            ) { PostPlace.page($0, of: page.topic.id, in: page.space) }
        },
        .optionalRecord("form", ReplyForm.self) { $0.form },
        .optionalText("whyNot") { $0.whyNot }, .optionalText("readBy") { $0.readBy },
        .record("tools", TopicTools.self) { $0.tools },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
        .list("appendices", ItemAppendix.Content.self) { $0.appendices },
    ]
}
