import Community
import Content
import Markup

/// All that Templates/library/favourites.mustache may print.
struct FavouritesPage: Page {
    static let template = "library/favourites"

    let libraryAddress: String
    let rows: [FavouriteRow]
    let pages: KeysetPages

    static let fields: [Field<Self>] = [
        .text("libraryAddress") { $0.libraryAddress },
        .list("rows", FavouriteRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}

struct FavouriteRow: Rendered {
    let title: String
    let address: String
    let starAddress: String
    let vetted: String?
    let size: String
    let overdue: String?
    let isArchived: Bool

    init(_ document: FavouriteDocument, _ visit: Visit, _ space: Space) {
        title = document.title
        address = LibraryPaths.document(document.id, in: space)
        starAddress = FavouriteKind.library.star(document.id, in: space)
        vetted = document.vettedAt.map {
            visit.words(
                "library.favourite.version",
                ["n": visit.words.number(document.number), "day": visit.dates.short($0)])
        }
        size = visit.words.bytes(document.size)
        overdue = document.isArchived ? nil : visit.overdueText(document.reviewAt)
        isArchived = document.isArchived
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address },
        .text("starAddress") { $0.starAddress }, .optionalText("vetted") { $0.vetted },
        .text("size") { $0.size }, .optionalText("overdue") { $0.overdue },
        .flag("archived") { $0.isArchived },
    ]
}
