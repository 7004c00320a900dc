import Community
import Content
import Markup

/// All that Templates/library/due.mustache may print.
struct DuePage: Page {
    static let template = "library/due"

    let libraryAddress: String
    let moderates: Bool
    let rows: [DueRow]
    let pages: KeysetPages

    static let fields: [Field<Self>] = [
        .text("libraryAddress") { $0.libraryAddress }, .flag("moderates") { $0.moderates },
        .list("rows", DueRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}

struct DueRow: Rendered {
    let title: String
    let address: String
    let reviewAddress: String
    let owner: String?
    let overdue: String?
    let coming: String?

    init(_ document: DueDocument, _ visit: Visit, _ space: Space) {
        title = document.title
        address = LibraryPaths.document(document.id, in: space)
        reviewAddress = ReviewPaths.review(document.id, in: space)
        owner = document.ownerName
        overdue = visit.overdueText(document.day)
        coming = overdue == nil ? visit.reviewText(document.day) : nil
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address },
        .text("reviewAddress") { $0.reviewAddress }, .optionalText("owner") { $0.owner },
        .optionalText("overdue") { $0.overdue }, .optionalText("coming") { $0.coming },
    ]
}
