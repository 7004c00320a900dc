import Community
import Foundation
import Markup
import Storage

/// One comment as a discussion shows it to one reader: what all have alike, and what is laid over.
struct CommentRow: Rendered {
    let comment: CommentPage.Comment
    let isFresh: Bool
    /// Whether the viewer does not wish to read its author.
    let isMuted: Bool
    let mayEdit: Bool
    let mayReport: Bool
    /// Its signs, if the viewer gave one of them.
    let ownReactions: ReactionBar?
    /// What it points to, of what the viewer sees.
    let cited: [AttachmentRow]

    static let fields: [Field<Self>] = [
        .kept("comment", SharedComment.self) { $0.comment.text },
        .flag("fresh") { $0.isFresh }, .flag("muted") { $0.isMuted },
        .flag("mayEdit") { $0.mayEdit }, .flag("mayReport") { $0.mayReport },
        .flag("hasTools") { $0.mayEdit || $0.mayReport },
        .optionalRecord("ownReactions", ReactionBar.self) { $0.ownReactions },
        .list("cited", AttachmentRow.self) { $0.cited }, .flag("hasCited") { !$0.cited.isEmpty },
    ]

    /// Lays over what the viewer has read, does not wish to read, said and may do.
    static func rows(
        _ comments: [CommentPage.Comment], _ state: DiscussionState, _ visit: Visit
    ) throws -> [CommentRow] {
        let (space, viewer) = (try visit.space, visit.viewer)
        let own = try ReactionBar.ask(ownAmong: comments.compactMap(\.facts.reactions), visit)
            .get()
        let unread = try visit.unread
        let things = try visit.cited(comments.flatMap(\.facts.cited))
        let (participates, moderates) = (viewer.participates(in: space), viewer.moderates(space))
        return comments.map { comment in
            let facts = comment.facts
            let isOwn = facts.author != nil && facts.author == viewer.person
            return CommentRow(
                comment: comment,
                isFresh: unread.contains(facts.id),
                isMuted: facts.author.map(state.muted.contains) ?? false,
                mayEdit: participates && (moderates || isOwn),
                mayReport: viewer.belongs(to: space) && facts.isPublished
                    && facts.author != viewer.person,
                ownReactions: own[facts.id],
                cited: things.rows(facts.cited, visit))
        }
    }
}
