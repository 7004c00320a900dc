import Community
package import Foundation
import Storage

extension ItemStore {
    /// As many are written in one statement.
    private static let piece = 200

    /// Writes many, none of which is for groups.
    /// - Returns: their numbers, in their order.
    package func create(_ drafts: [ItemDraft], at now: Date) throws -> [Item.ID] {
        var ids: [Item.ID] = []
        for start in stride(from: 0, to: drafts.count, by: Self.piece) {
            let some = drafts[start..<min(start + Self.piece, drafts.count)]
            let made: [Item.ID] = try db.values(
                """
                INSERT INTO item (space_id, kind, parent_id, author_id, title, audience,
                    published, comments_open, created_at, updated_at, published_at)
                VALUES \(some.map { Self.row($0, now) }.joined(separator: ", "))
                RETURNING id
                """)
            let sorted = made.sorted { $0.rawValue < $1.rawValue }
            for (id, draft) in zip(sorted, some) {
                db.noteChange(of: id.rawValue, kind: draft.kind)
            }
            ids += sorted
        }
        return ids
    }

    private static func row(_ draft: ItemDraft, _ now: Date) -> SQL {
        """
        (\(draft.space), \(draft.kind), \(draft.parent), \(draft.author), \(draft.title),
            \(draft.audience), \(draft.isPublished), \(draft.commentsOpen), \(now), \(now),
            \(draft.isPublished ? now : nil))
        """
    }
}
