import Community
import Content
import Foundation
import Markup

/// One message as all its readers see it; one that was taken away is a quiet line. What differs
/// between readers is `PostRow`.
struct SharedPost: Rendered {
    /// What decides how it differs.
    struct Facts: Sendable {
        let id: Item.ID
        let number: Int
        let author: Person.ID?
        let createdAt: Date
        let answers: Item.ID?
        let isPublished: Bool
        let isGone: Bool
        /// What it points to.
        let cited: [CitationName]
        /// The signs it was given; nil without any.
        let reactions: ReactionBar?
    }

    let id: Item.ID
    let number: Int
    let author: PersonBadge
    let instant: String
    let when: String
    let isEdited: Bool
    let isHeld: Bool
    let isNumbered: Bool
    let body: HTML
    let answered: AnsweredLine?
    let gone: String?
    let files: [AttachmentRow]
    let reactions: ReactionBar?
    let addresses: PostAddresses
    /// What stands in its place for a viewer who does not wish to read its author.
    let folded: String

    static let fields: [Field<Self>] = [
        .text("id") { $0.id.description }, .number("number") { $0.number },
        .record("author", PersonBadge.self) { $0.author },
        .text("authorName") { $0.author.name },
        .optionalText("authorAddress") { $0.author.profile.isEmpty ? nil : $0.author.profile },
        .text("instant") { $0.instant }, .text("when") { $0.when },
        .flag("edited") { $0.isEdited }, .flag("held") { $0.isHeld },
        .flag("numbered") { $0.isNumbered }, .html("body") { $0.body },
        .optionalRecord("answered", AnsweredLine.self) { $0.answered },
        .optionalText("gone") { $0.gone },
        .list("files", AttachmentRow.self) { $0.files },
        .flag("hasFiles") { !$0.files.isEmpty },
        .optionalRecord("reactions", ReactionBar.self) { $0.reactions },
        .text("postAddress") { $0.addresses.post },
        .text("replyAddress") { $0.addresses.reply },
        .text("editAddress") { $0.addresses.edit },
        .optionalText("deleteAddress") { $0.addresses.delete },
        .text("reportAddress") { $0.addresses.report },
        .text("folded") { $0.folded },
    ]

    /// - Parameter shown: the messages of the same page, which an answer leads to directly.
    init(
        _ post: Post, in topic: Topic, files: [AttachmentRow], reactions: ReactionBar?,
        shown: Set<Item.ID>, _ visit: Visit
    ) throws {
        let (item, space) = (post.item, try visit.space)
        id = item.id
        number = post.number
        author = PersonBadge(
            item.author, name: post.authorName ?? visit.words("person.gone"),
            hasPhoto: post.authorHasPhoto, in: space)
        instant = visit.dates.machine(item.createdAt)
        when = visit.dates.recent(item.createdAt, now: visit.now)
        isEdited = post.editedAt != nil
        isHeld = !item.isPublished
        isNumbered = post.isNumbered
        // All who see it belong to the space, and know the people who are named.
        body = HTML(trusted: post.isGone ? "" : post.html)
        answered = post.isGone ? nil : AnsweredLine(post, shown: shown, visit, space)
        gone = post.isGone ? Self.gone(post, visit) : nil
        self.files = files
        self.reactions = reactions
        addresses = PostAddresses(post, in: topic, of: space)
        folded = visit.words("mute.folded", ["name": author.name])
    }

    private static func gone(_ post: Post, _ visit: Visit) -> String {
        let isOwn = post.trashedBy != nil && post.trashedBy == post.item.author
        return visit.words(isOwn ? "forum.gone.author" : "forum.gone.moderation")
    }
}

extension SharedPost.Facts {
    init(_ post: Post, _ cited: [CitationName], _ reactions: ReactionBar?) {
        self.init(
            id: post.id, number: post.number, author: post.item.author,
            createdAt: post.item.createdAt, answers: post.answers?.id,
            isPublished: post.item.isPublished, isGone: post.isGone, cited: cited,
            reactions: reactions.flatMap { $0.isEmpty ? nil : $0 })
    }
}
