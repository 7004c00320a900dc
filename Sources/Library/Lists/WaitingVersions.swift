import Community
import Content
import HTTP

/// What waits: for the moderators, and of one's own.
enum WaitingVersions {
    private static let size = 25

    static func review(_ visit: Visit) throws -> Response {
        let store = WaitingVersionStore(db: visit.db)
        let space = try visit.space
        let pages = pages(
            try store.count(in: space), at: LibraryPaths.review(in: space), visit)
        return try show(try store.page(in: space, pages), pages, isOwn: false, visit)
    }

    static func proposals(_ visit: Visit) throws -> Response {
        let store = WaitingVersionStore(db: visit.db)
        let space = try visit.space
        let pages = pages(
            try store.count(of: visit.viewer, in: space),
            at: LibraryPaths.proposals(in: space), visit)
        return try show(
            try store.page(of: visit.viewer, in: space, pages), pages, isOwn: true, visit)
    }

    private static func pages(_ count: Int, at address: String, _ visit: Visit) -> NumberedPages {
        NumberedPages(
            count: count, size: size, asked: NumberedPages.asked(visit.request.head.query),
            visit.words
        ) { "\(address)?page=\($0)" }
    }

    private static func show(
        _ versions: [WaitingVersion], _ pages: NumberedPages, isOwn: Bool, _ visit: Visit
    ) throws -> Response {
        try visit.page(
            WaitingPage(
                space: try visit.space, isOwn: isOwn,
                rows: versions.map { try WaitingRow($0, visit) }, pages: pages,
                words: visit.words))
    }
}
