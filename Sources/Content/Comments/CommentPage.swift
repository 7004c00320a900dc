import Community
import Markup
import Storage

/// Some comments of an item with what hangs from them, as all their readers have them.
struct CommentPage: Weighed {
    struct Comment: Sendable {
        let facts: SharedComment.Facts
        let text: Kept<SharedComment>
    }

    let comments: [Comment]
    let weight: Int

    /// What a comment takes beside its text: its row of tools, its names and addresses.
    private static let frame = 2 << 10

    init(_ found: [Content.Comment], _ visit: Visit) throws {
        let items = found.map(\.item)
        let asked = try (
            AttachmentStore(db: visit.db).ask(hangingFrom: items.map(\.id), visit),
            ReactionBar.ask(sharedOf: items, visit)
        )
        let (files, bars) = try (asked.0.get(), asked.1.get())
        comments = try found.map { comment in
            let id = comment.item.id
            let text = try SharedComment(
                comment, files: files[id]?.files ?? [], reactions: bars[id], visit)
            let facts = SharedComment.Facts(comment.item, files[id]?.cited ?? [], bars[id])
            return Comment(facts: facts, text: Kept(text))
        }
        weight = found.reduce(0) { $0 + $1.html.utf8.count + Self.frame }
    }
}
