import Community
import Foundation
import Markup

/// One comment as all its readers see it. What differs between readers is `CommentRow`.
struct SharedComment: Rendered {
    /// What decides how it differs.
    struct Facts: Sendable {
        let id: Item.ID
        let author: Person.ID?
        let createdAt: Date
        let isPublished: Bool
        /// What it points to.
        let cited: [CitationName]
        /// The signs it was given; nil without any.
        let reactions: ReactionBar?
    }

    let id: Item.ID
    let author: PersonBadge
    let instant: String
    let when: String
    let isEdited: Bool
    /// Whether it waits for a moderator.
    let isHeld: Bool
    let body: HTML
    let address: String
    let files: [AttachmentRow]
    let reactions: ReactionBar?
    let editAddress: String
    let reportAddress: String
    /// What stands in its place for a viewer who does not wish to read its author.
    let folded: String

    static let fields: [Field<Self>] = [
        .text("id") { $0.id.description },
        .record("author", PersonBadge.self) { $0.author },
        .text("authorName") { $0.author.name },
        .optionalText("authorAddress") { $0.author.profile.isEmpty ? nil : $0.author.profile },
        .text("instant") { $0.instant }, .text("when") { $0.when },
        .flag("edited") { $0.isEdited }, .flag("held") { $0.isHeld },
        .html("body") { $0.body }, .text("commentAddress") { $0.address },
        .list("files", AttachmentRow.self) { $0.files },
        .flag("hasFiles") { !$0.files.isEmpty },
        .optionalRecord("reactions", ReactionBar.self) { $0.reactions },
        .text("editAddress") { $0.editAddress }, .text("reportAddress") { $0.reportAddress },
        .text("folded") { $0.folded },
    ]

    init(
        _ comment: Comment, files: [AttachmentRow], reactions: ReactionBar?, _ visit: Visit
    ) throws {
        let (item, space) = (comment.item, try visit.space)
        id = item.id
        author = PersonBadge(
            item.author, name: comment.authorName ?? visit.words("person.gone"),
            hasPhoto: comment.authorHasPhoto, in: space)
        instant = visit.dates.machine(item.createdAt)
        when = visit.dates.moment(item.createdAt)
        isEdited = comment.editedAt != nil
        isHeld = !item.isPublished
        // All who see it belong to the space, and know the people who are named.
        body = HTML(trusted: comment.html)
        address = SpacePaths.comment(item.id, in: space)
        self.files = files
        self.reactions = reactions
        editAddress = SpacePaths.commentEditor(item.id, in: space)
        reportAddress = SpacePaths.report(item.id, in: space)
        folded = visit.words("mute.folded", ["name": author.name])
    }
}

extension SharedComment.Facts {
    init(_ item: Item, _ cited: [CitationName], _ reactions: ReactionBar?) {
        self.init(
            id: item.id, author: item.author, createdAt: item.createdAt,
            isPublished: item.isPublished, cited: cited,
            reactions: reactions.flatMap { $0.isEmpty ? nil : $0 })
    }
}
