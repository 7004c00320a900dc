import Community
import Content
import HTTP

/// What waits for the moderators, and what one has not published: proposals and drafts.
enum Proposals {
    private static let size = 25

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        guard visit.viewer.moderates(space) else { return try own(visit) }
        let store = ProposalStore(db: visit.db)
        let address = AgendaPaths.proposals(in: space)
        let pages = pages(try store.count(in: space), at: address, visit)
        return try show(try store.page(in: space, pages), pages, isOwn: false, visit)
    }

    static func own(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let store = ProposalStore(db: visit.db)
        let pages = pages(
            try store.count(of: visit.person, in: space), at: AgendaPaths.drafts(in: space), visit)
        return try show(
            try store.page(of: visit.person, in: space, pages), pages, isOwn: true, visit)
    }

    private static func pages(_ count: Int, at address: String, _ visit: Visit) -> NumberedPages {
        NumberedPages(
            count: count, size: size, asked: NumberedPages.asked(visit.request.head.query),
            visit.words
        ) { "\(address)?page=\($0)" }
    }

    private static func show(
        _ found: [ProposalStore.Found], _ pages: NumberedPages, isOwn: Bool, _ visit: Visit
    ) throws -> Response {
        try visit.page(
            ProposalsPage(
                space: try visit.space, isOwn: isOwn, viewer: visit.viewer,
                rows: found.map { try ProposalRow($0, visit) }, pages: pages,
                words: visit.words))
    }
}
