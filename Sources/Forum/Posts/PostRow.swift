import Community
import Content
import Foundation
import Markup

/// One message as a page shows it; one that was taken away is a quiet line.
struct PostRow: Rendered {
    let id: Item.ID
    let number: Int
    /// What happened to the topic after the message before.
    var events: [EventLine] = []
    var startsUnread = false
    /// How deep it stands in the nested view, 0 to 3.
    var depth = 0
    let author: PersonBadge
    let instant: String
    let when: String
    let isEdited: Bool
    let isFresh: Bool
    let isHeld: Bool
    let body: HTML
    let address: String
    let answered: AnsweredLine?
    let gone: String?
    let files: [AttachmentRow]
    let reactions: ReactionBar?
    let tools: PostTools
    /// What stands in its place for a viewer who does not wish to read its author.
    let folded: String?

    static let fields: [Field<Self>] = [
        .text("id") { $0.id.description }, .number("number") { $0.number },
        .list("events", EventLine.self) { $0.events },
        .flag("startsUnread") { $0.startsUnread },
        .optionalText("depth") { $0.depth > 0 ? String($0.depth) : nil },
        .record("author", PersonBadge.self) { $0.author },
        .text("authorName") { $0.author.name },
        .optionalText("authorAddress") { $0.author.profile.isEmpty ? nil : $0.author.profile },
        .text("instant") { $0.instant }, .text("when") { $0.when },
        .flag("edited") { $0.isEdited }, .flag("fresh") { $0.isFresh },
        .flag("held") { $0.isHeld }, .html("body") { $0.body },
        .text("postAddress") { $0.address },
        .optionalRecord("answered", AnsweredLine.self) { $0.answered },
        .optionalText("gone") { $0.gone },
        .list("files", AttachmentRow.self) { $0.files },
        .flag("hasFiles") { !$0.files.isEmpty },
        .optionalRecord("reactions", ReactionBar.self) { $0.reactions },
        .optionalText("replyAddress") { $0.tools.reply },
        .optionalText("editAddress") { $0.tools.edit },
        .optionalText("deleteAddress") { $0.tools.delete },
        .optionalText("reportAddress") { $0.tools.report },
        .optionalText("folded") { $0.folded },
    ]

    /// - Parameter shown: the messages of the same page, which an answer leads to directly.
    init(
        _ post: Post, in topic: Topic, files: [AttachmentRow], reactions: ReactionBar?,
        shown: Set<Item.ID>, _ visit: Visit
    ) throws {
        let (item, space, viewer) = (post.item, try visit.space, visit.viewer)
        id = item.id
        number = post.number
        author = PersonBadge(
            item.author, name: post.authorName ?? visit.words("person.gone"),
            hasPhoto: post.authorHasPhoto, in: space)
        instant = visit.dates.machine(item.createdAt)
        when = visit.dates.recent(item.createdAt, now: visit.now)
        isEdited = post.editedAt != nil
        isFresh =
            !post.isGone && item.author != viewer.person
            && topic.isUnread(post.number, at: item.createdAt)
        isHeld = !item.isPublished
        body = post.isGone ? .empty : try MentionLink.shown(post.html, visit)
        address = ForumPaths.post(item.id, in: space)
        answered = post.isGone ? nil : AnsweredLine(post, shown: shown, visit, space)
        gone = post.isGone ? Self.gone(post, visit) : nil
        self.files = files
        self.reactions = reactions
        tools = try PostTools(post, in: topic, visit)
        folded = post.isMuted ? visit.words("mute.folded", ["name": author.name]) : nil
    }

    private static func gone(_ post: Post, _ visit: Visit) -> String {
        let isOwn = post.trashedBy != nil && post.trashedBy == post.item.author
        return visit.words(isOwn ? "forum.gone.author" : "forum.gone.moderation")
    }
}
