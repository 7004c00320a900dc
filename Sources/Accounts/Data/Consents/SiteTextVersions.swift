import Community
import Content
import HTTP
import Markup

/// The words of one version: for whoever said something of it, and for those who run the site.
enum SiteTextVersions {
    static func show(_ text: String, _ visit: Visit) throws -> Response {
        try page(text, back: ConsentPaths.mine(), "consent.title", visit)
    }

    static func inspect(_ text: String, _ visit: Visit) throws -> Response {
        try page(text, back: ConsentPaths.texts(), "consent.texts", visit)
    }

    private static func page(
        _ text: String, back: String, _ word: String, _ visit: Visit
    ) throws -> Response {
        guard let mark = SiteTextVersion.Mark(text) else { throw Problem.notFound }
        let (one, body) = try SiteTextStore(db: visit.db).find(mark)
        return try visit.page(
            SiteTextVersionPage(
                title: one.title,
                version: visit.words(
                    "consent.version",
                    [
                        "n": visit.words.number(one.number),
                        "day": visit.dates.short(one.publishedAt),
                    ]),
                body: body, back: PageLink(visit.words(word), back)))
    }
}

struct SiteTextVersionPage: Page {
    static let template = "accounts/site-text-version"

    let title: String
    let version: String
    let body: String
    let back: PageLink

    static let fields: [Field<Self>] = [
        .text("heading") { $0.title }, .text("version") { $0.version },
        .plainText("body") { $0.body }, .record("back", PageLink.self) { $0.back },
    ]
}
