import Community
import Foundation
import HTTP

extension Discussion {
    init(_ item: Item, _ visit: Visit) throws {
        let (space, viewer) = (try visit.space, visit.viewer)
        let store = CommentStore(db: visit.db)
        let state = try store.state(of: item.id, for: viewer, in: space)
        let count = state?.count ?? 0
        let address = visit.site.address(of: item.id, kind: item.kind, in: space)
        pages = NumberedPages(
            count: count, size: CommentStore.perPage,
            asked: NumberedPages.asked(visit.request.head.query, field: CommentPlace.pageField),
            visit.words
        ) { CommentPlace.page($0, of: address) + "#comments" }
        let found = count == 0 ? [] : try store.page(pages, of: item.id, for: viewer, in: space)
        self.count = count
        countText = visit.words.number(count)
        comments = try Self.rows(found, openedAt: state?.openedAt, visit)
        let mayComment = viewer.mayComment(item, in: space)
        form = mayComment ? try CommentForm(on: item, visit) : nil
        whyNot = mayComment ? nil : visit.words(Self.why(item, viewer, space))
        closing =
            item.isPublished && viewer.participates(in: space) && viewer.mayEdit(item)
            ? Closing(
                address: SpacePaths.commenting(item.id, in: space), isOpen: item.commentsOpen)
            : nil
    }

    private static func rows(
        _ comments: [Comment], openedAt: Date?, _ visit: Visit
    ) throws -> [CommentRow] {
        let items = comments.map(\.item)
        let files = try AttachmentStore(db: visit.db).rows(of: items.map(\.id), visit)
        let reactions = try ReactionBar.of(items, visit)
        return try comments.map {
            let id = $0.item.id
            return try CommentRow(
                $0, files: files[id] ?? [], reactions: reactions[id], openedAt: openedAt, visit)
        }
    }

    /// The key of the sentence that stands where the form would.
    private static func why(_ item: Item, _ viewer: Viewer, _ space: Space) -> String {
        if !viewer.isSignedIn { return "comment.why.guest" }
        if !viewer.participates(in: space) { return "comment.why.partner" }
        return item.isPublished ? "comment.why.closed" : "comment.why.unpublished"
    }
}
