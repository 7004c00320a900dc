import Community
import Foundation
import HTTP

extension Discussion {
    init(_ item: Item, _ visit: Visit) throws {
        let (space, viewer) = (try visit.space, visit.viewer)
        let state = try CommentStore(db: visit.db).state(of: item.id, for: viewer)
        let total = try Self.total(item, state, visit)
        let address = visit.site.address(of: item.id, kind: item.kind, in: space)
        pages = NumberedPages(
            count: total.count, size: CommentStore.perPage,
            asked: NumberedPages.asked(visit.request.head.query, field: CommentPlace.pageField),
            visit.words
        ) { CommentPlace.page($0, of: address) + "#comments" }
        count = total.count
        countText = visit.words.number(count)
        let page = total.isForAll ? try Self.shared(pages, of: item, state, visit) : nil
        comments = try CommentRow.rows(
            (page ?? Self.own(pages, of: item, visit)).comments, state, visit)
        try visit.markRead(comments.lazy.map(\.comment.facts.id))
        let mayComment = viewer.mayComment(item, in: space)
        form = mayComment ? try CommentForm(on: item, visit) : nil
        whyNot = mayComment ? nil : visit.words(Self.why(item, viewer, space))
        closing =
            item.isPublished && viewer.participates(in: space) && viewer.mayEdit(item)
            ? Closing(
                address: SpacePaths.commenting(item.id, in: space), isOpen: item.commentsOpen)
            : nil
    }

    /// How many there are for the viewer, and whether they are the same for everybody.
    private static func total(
        _ item: Item, _ state: DiscussionState, _ visit: Visit
    ) throws -> (count: Int, isForAll: Bool) {
        let (space, store) = (try visit.space, CommentStore(db: visit.db))
        if visit.viewer.belongs(to: space), !space.hasOff {
            let total = try visit.kept("comments", of: item.id, part: 0, at: state.stamp) {
                try store.total(of: item.id)
            }
            if total.isForAll { return (total.count, true) }
        }
        return (try store.count(of: item.id, for: visit.viewer, in: space), false)
    }

    private static func shared(
        _ pages: NumberedPages, of item: Item, _ state: DiscussionState, _ visit: Visit
    ) throws -> CommentPage? {
        guard pages.count > 0 else { return nil }
        return try visit.kept("comments", of: item.id, part: pages.page, at: state.stamp) {
            try CommentPage(try CommentStore(db: visit.db).page(pages, of: item.id), visit)
        }
    }

    /// Those that the viewer sees, where they are not the same for everybody.
    private static func own(
        _ pages: NumberedPages, of item: Item, _ visit: Visit
    ) throws -> CommentPage {
        guard pages.count > 0 else { return try CommentPage([], visit) }
        return try CommentPage(
            try CommentStore(db: visit.db).page(
                pages, of: item.id, for: visit.viewer, in: try visit.space), visit)
    }

    /// The key of the sentence that stands where the form would.
    private static func why(_ item: Item, _ viewer: Viewer, _ space: Space) -> String {
        if !viewer.isSignedIn { return "comment.why.guest" }
        if !viewer.participates(in: space) { return "comment.why.partner" }
        return item.isPublished ? "comment.why.closed" : "comment.why.unpublished"
    }
}
