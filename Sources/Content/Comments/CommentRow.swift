import Community
import Foundation
import Markup

/// One comment as a discussion shows it.
struct CommentRow: Rendered {
    let id: Item.ID
    let author: PersonBadge
    let instant: String
    let when: String
    let isEdited: Bool
    let isFresh: Bool
    let body: HTML
    let address: String
    let files: [AttachmentRow]
    let reactions: ReactionBar?
    let editAddress: String?
    let deleteAddress: String?
    let reportAddress: String?
    /// Whether it waits for a moderator.
    let isHeld: Bool
    /// What stands in its place for a viewer who does not wish to read its author.
    let folded: String?

    static let fields: [Field<Self>] = [
        .text("id") { $0.id.description },
        .record("author", PersonBadge.self) { $0.author },
        .text("authorName") { $0.author.name },
        .optionalText("authorAddress") { $0.author.profile.isEmpty ? nil : $0.author.profile },
        .text("instant") { $0.instant }, .text("when") { $0.when },
        .flag("edited") { $0.isEdited }, .flag("fresh") { $0.isFresh },
        .html("body") { $0.body }, .text("commentAddress") { $0.address },
        .list("files", AttachmentRow.self) { $0.files },
        .flag("hasFiles") { !$0.files.isEmpty },
        .optionalRecord("reactions", ReactionBar.self) { $0.reactions },
        .optionalText("editAddress") { $0.editAddress },
        .optionalText("deleteAddress") { $0.deleteAddress },
        .optionalText("reportAddress") { $0.reportAddress },
        .flag("held") { $0.isHeld }, .optionalText("folded") { $0.folded },
    ]

    init(
        _ comment: Comment, files: [AttachmentRow], reactions: ReactionBar?, openedAt: Date?,
        _ visit: Visit
    ) throws {
        let (item, space) = (comment.item, try visit.space)
        id = item.id
        author = PersonBadge(
            item.author, name: comment.authorName ?? visit.words("person.gone"),
            hasPhoto: comment.authorHasPhoto, in: space)
        instant = visit.dates.machine(item.createdAt)
        when = visit.dates.moment(item.createdAt)
        isEdited = comment.editedAt != nil
        isFresh =
            item.author != visit.viewer.person && (openedAt.map { item.createdAt > $0 } ?? false)
        body = try MentionLink.shown(comment.html, visit)
        address = SpacePaths.comment(item.id, in: space)
        self.files = files
        self.reactions = reactions
        let mayEdit = visit.viewer.participates(in: space) && visit.viewer.mayEdit(item)
        editAddress = mayEdit ? SpacePaths.commentEditor(item.id, in: space) : nil
        deleteAddress = mayEdit ? address : nil
        let mayReport =
            visit.viewer.belongs(to: space) && item.isPublished
            && item.author != visit.viewer.person
        reportAddress = mayReport ? SpacePaths.report(item.id, in: space) : nil
        isHeld = !item.isPublished
        folded =
            comment.isMuted ? visit.words("mute.folded", ["name": author.name]) : nil
    }
}
