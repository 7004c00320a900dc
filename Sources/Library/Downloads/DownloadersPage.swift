import Community
import Content
import Markup

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
