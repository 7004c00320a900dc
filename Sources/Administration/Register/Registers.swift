import Community
import Content
import Foundation
import HTTP
import Storage

/// The register of what the site does with data about people, made of the modules in use: a page to
/// read and to print, a table, and a document that stands alone.
enum Registers {
    static let path = Path("/administration/register")
    static let table = Path("/administration/register/table")
    static let document = Path("/administration/register/document")
    /// The same in plain words, for everybody who has an account.
    static let privacy = Path("/account/privacy")

    static func index(_ visit: Visit) throws -> Response {
        try visit.page(RegisterPage(sections: sections(visit)))
    }

    static func privacy(_ visit: Visit) throws -> Response {
        try visit.page(
            PrivacyPage(
                site: visit.site.options.name,
                sections: sections(visit)))
    }

    static func table(_ visit: Visit) throws -> Response {
        let words = visit.words
        var table = CSVTable()
        table.add(
            [words("register.processing"), words("register.category"), words("register.kept")]
                + Processing.Part.allCases.map { words("register.\($0)") }
                + [words("register.securityTitle")])
        for section in try sections(visit) {
            for category in section.categories {
                table.add(
                    [section.title, category.name, category.text] + section.parts.map(\.text)
                        + [words("register.security")])
            }
        }
        try visit.write { try visit.record(.exported, "register", in: $0) }
        let utf8 = HeaderParameter(name: "charset", value: "utf-8")
        var response = Response(
            type: MediaType(essence: "text/csv", parameters: [utf8]), Array(table.text.utf8))
        response.save(as: words("register.title"), ending: "csv")
        return response
    }

    static func document(_ visit: Visit) throws -> Response {
        try visit.write { try visit.record(.exported, "register", in: $0) }
        let text = RegisterDocument(
            site: visit.site.options.name, day: visit.dates.short(visit.now),
            sections: try sections(visit), words: visit.words
        ).html
        var response = Response(type: .html, Array(text.utf8))
        response.save(as: visit.words("register.title"), ending: "html")
        return response
    }

    private static func sections(_ visit: Visit) throws -> [RegisterSection] {
        let times = try RetentionTimes(visit.site, visit.db)
        return try RegisterEntry.all(visit.site, visit.db).map {
            RegisterSection($0, times, visit.words)
        }
    }
}
