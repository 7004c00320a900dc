import Community
import Content
import Markup

/// What is known of a document, as a list of facts: who published it, where, when, in which
/// language, who is in charge of it here.
struct DocumentFacts: Rendered {
    let document: Document
    let themes: [PageLink]
    let owner: String?
    let day: String?
    let readers: String?
    let words: Localization

    static let fields: [Field<Self>] = [
        .optionalText("publisher") { Self.some($0.document.publisher) },
        .optionalText("sourceAddress") { Self.some($0.document.sourceAddress) },
        .optionalText("day") { $0.day },
        .optionalText("language") { facts in
            Self.some(facts.document.language).map { facts.words("library.language.\($0)") }
        },
        .optionalText("keywords") { Self.some($0.document.keywords) },
        .optionalText("owner") { $0.owner }, .optionalText("readers") { $0.readers },
        .list("themes", PageLink.self) { $0.themes },
    ]

    /// The viewer is told of the themes that they see.
    init(_ document: Document, names: [Int64: String], _ visit: Visit) throws {
        let space = try visit.space
        let all = try ThemeStore(db: visit.db).all(
            for: visit.viewer, in: space, with: document.id)
        let tree = ThemeTree(all.map(\.theme))
        self.document = document
        themes = all.filter(\.isShelf).map {
            PageLink(tree.name(of: $0.theme), LibraryPaths.theme($0.theme.id, in: space))
        }
        words = visit.words
        day = DocumentDay(document.datedOn).map { visit.dates.short($0.noon) }
        owner =
            visit.viewer.knowsPeople(of: space)
            ? document.owner.flatMap { names[$0.rawValue] } : nil
        readers =
            document.item.audience.isWholeSpace
            ? nil : words("library.audience.\(document.item.audience.rawValue)")
    }

    private static func some(_ text: String) -> String? { text.isEmpty ? nil : text }
}
