import Community
import Content
import HTTP
import Markup

/// Who downloaded a document, for its moderators.
enum Downloaders {
    private static let size = 50

    static func index(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let document = try VettedDocumentStore(db: visit.db).find(
            id, for: visit.viewer, in: space)
        guard space[DownloadSettings.keepsNames] else { throw Problem.notFound }
        let place = KeysetPlace(visit.request.head.query.first("before"))
        let page = try KeysetPage(size: size) {
            try DownloadStore(db: visit.db).page(of: id, before: place, limit: $0)
        }
        return try visit.page(
            DownloadersPage(
                title: document.item.title, libraryAddress: LibraryPaths.library(in: space),
                documentAddress: LibraryPaths.document(id, in: space),
                rows: page.rows.map { DownloaderRow($0, visit, space) },
                pages: KeysetPages(
                    page, at: DownloadPaths.downloads(id, in: space), isFirst: place == nil
                ) { $0.place.text }))
    }
}

/// All that Templates/library/downloads.mustache may print.
struct DownloadersPage: Page {
    static let template = "library/downloads"

    let title: String
    let libraryAddress: String
    let documentAddress: String
    let rows: [DownloaderRow]
    let pages: KeysetPages

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("libraryAddress") { $0.libraryAddress },
        .text("documentAddress") { $0.documentAddress },
        .list("rows", DownloaderRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}

struct DownloaderRow: Rendered {
    let badge: PersonBadge
    let when: String
    let version: String

    init(_ one: Downloader, _ visit: Visit, _ space: Space) {
        badge = PersonBadge(one.person, name: one.name, hasPhoto: one.hasPhoto, in: space)
        when = visit.dates.moment(one.at)
        version = visit.words("library.download.version", ["n": visit.words.number(one.number)])
    }

    static let fields: [Field<Self>] = [
        .record("who", PersonBadge.self) { $0.badge }, .text("when") { $0.when },
        .text("version") { $0.version },
    ]
}
