import Community
import Markup

/// All that Templates/contacts/duplicates.mustache may print.
struct DuplicatesPage: Page {
    static let template = "contacts/duplicates"

    let space: Space
    let words: Localization
    let rows: [DuplicateRow]
    let pages: NumberedPages
    let merges: [MergeLine]

    private var found: String {
        pages.count == DuplicateStore.most
            ? words("contacts.duplicate.many", ["n": words.number(pages.count)])
            : words.count("contacts.duplicate.found", pages.count)
    }

    static let fields: [Field<Self>] = [
        .text("listAddress") { ContactsPaths.contacts(in: $0.space) },
        .text("found") { $0.found }, .list("rows", DuplicateRow.self) { $0.rows },
        .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
        .list("merges", MergeLine.self) { $0.merges }, .flag("hasMerges") { !$0.merges.isEmpty },
    ]
}
