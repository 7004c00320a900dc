import Community
import Content
import Markup
import Media

/// A document in a list: its title, what it is, and the stamp of who checked it.
struct DocumentRow: Rendered {
    let title: String
    let address: String
    let fileAddress: String
    let icon: String
    let facts: [String]
    let stamp: String
    let overdue: String?
    /// What ticks it in a list from which several are chosen; nil elsewhere.
    private(set) var tick: String?

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address },
        .text("fileAddress") { $0.fileAddress }, .text("icon") { $0.icon },
        .texts("facts") { $0.facts }, .text("stamp") { $0.stamp },
        .optionalText("overdue") { $0.overdue }, .optionalText("tick") { $0.tick },
    ]

    init(_ document: ListedDocument, _ visit: Visit) throws {
        let (space, words) = (try visit.space, visit.words)
        title = document.title
        address = LibraryPaths.document(document.id, in: space)
        fileAddress = LibraryPaths.file(document.id, in: space)
        icon =
            document.family == FileFamily.spreadsheet.rawValue ? "sheet" : document.family
        let day = DocumentDay(document.datedOn).map { visit.dates.short($0.noon) }
        let kind = FileName.fileExtension(of: document.fileName).uppercased()
        facts = [
            document.publisher.isEmpty ? nil : document.publisher, day,
            kind + " · " + words.bytes(document.size),
        ].compactMap(\.self)
        let when = visit.dates.short(document.vettedAt)
        let name = visit.viewer.knowsPeople(of: space) ? document.vetterName : nil
        overdue = visit.overdueText(document.reviewAt)
        stamp =
            name.map { words("library.decided.vetted", ["name": $0, "day": when]) }
            ?? words("library.decided.vetted.nameless", ["day": when])
    }

    /// The same, to be chosen together with others.
    static func ticked(_ document: ListedDocument, _ visit: Visit) throws -> DocumentRow {
        var row = try DocumentRow(document, visit)
        row.tick = document.id.description
        return row
    }
}
