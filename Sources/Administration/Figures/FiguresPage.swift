import Community
import Content
import Markup

/// The figures of a space over a period and the one before it.
struct FiguresPage: Page {
    static let template = "administration/figures"

    let tabs: [PageLink]
    let query: FigureQuery
    let space: Space
    let words: Localization
    let tables: [FigureTable]
    /// Which days are compared with which.
    let caption: String

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { SpacePaths.figures(in: $0.space) },
        .record("from", FormField.self) { $0.query.errors.day("from", $0.query.from, $0.words) },
        .record("to", FormField.self) { $0.query.errors.day("to", $0.query.to, $0.words) },
        .flag("hasTables") { !$0.tables.isEmpty },
        .list("tables", FigureTable.self) { $0.tables },
        .text("caption") { $0.caption },
        .text("download") {
            SpacePaths.figuresTable(in: $0.space) + "?from=\($0.query.from)&to=\($0.query.to)"
        },
    ]
}
