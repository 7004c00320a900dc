import Community
import Markup

/// All that Templates/imports/form.mustache may print.
struct ImportFormPage: Page {
    static let template = "imports/form"

    let kind: ImportKind
    let space: Space
    let errors: FormErrors
    let words: Localization
    private let recent: [FileImport]
    /// A list that could not be read.
    private let pasted: String

    init(
        _ kind: ImportKind, _ space: Space, _ errors: FormErrors, _ recent: [FileImport],
        _ pasted: String, _ words: Localization
    ) {
        (self.kind, self.space, self.errors, self.words) = (kind, space, errors, words)
        (self.recent, self.pasted) = (recent, pasted)
    }

    /// Those of before, to come back to.
    private var entries: [PageLink] {
        recent.map { one in
            PageLink(
                words("imports.state.\(one.state.rawValue)", ["name": one.name]),
                kind.one(one.id, in: space))
        }
    }

    private func own(_ key: String) -> String { words(kind.texts + key) }

    /// What may stand in the columns of a sheet, if it takes any.
    private var columns: String? {
        guard let columns = kind.forms.compactMap(\.sheet).first?.columns else { return nil }
        let names = columns.map { own("column." + $0.key) }.joined(separator: ", ")
        return words("imports.sheet.known", ["names": names])
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.own("title") }, .text("lead") { $0.own("text") },
        .text("label") { $0.own("file") }, .text("hint") { $0.own("hint") },
        .text("keeps") { $0.own("keeps") }, .optionalText("columns") { $0.columns },
        .text("homeAddress") { $0.kind.home(in: $0.space) },
        .optionalText("homeName") { page in page.kind.homeWord.map { page.words($0) } },
        .text("formAddress") { $0.kind.all(in: $0.space) },
        .text("accepted") { $0.kind.forms.flatMap(\.accepted).joined(separator: ",") },
        .optionalRecord("pasted", FormField.self) { page in
            page.kind.takesPaste ? page.errors.field("pasted", page.pasted) : nil
        },
        .flag("needsFile") { !$0.kind.takesPaste },
        .optionalText("fileError") { $0.errors["files"] },
        .flag("hasRecent") { !$0.recent.isEmpty },
        .list("recent", PageLink.self) { $0.entries },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
