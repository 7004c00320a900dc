import Community
import Content
import Markup

/// All that Templates/library/erratum.mustache may print.
struct ErratumPage: Page {
    static let template = "library/erratum"

    let title: String
    let libraryAddress: String
    let documentAddress: String
    let address: String
    let line: ErratumLine
    let maySettle: Bool
    let version: FormVersion
    let form: SettlingForm
    let words: Localization

    init(_ erratum: Erratum, _ form: SettlingForm, _ visit: Visit) throws {
        let space = try visit.space
        title = erratum.document.title
        libraryAddress = LibraryPaths.library(in: space)
        documentAddress = LibraryPaths.document(erratum.document.id, in: space)
        address = ErratumPaths.erratum(erratum.id, in: space)
        line = ErratumLine(erratum, visit, space)
        maySettle = erratum.isOpen && visit.viewer.moderates(space)
        version = FormVersion(of: [erratum.outcome?.rawValue ?? "", erratum.answer])
        self.form = form
        words = visit.words
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("libraryAddress") { $0.libraryAddress },
        .text("documentAddress") { $0.documentAddress }, .text("address") { $0.address },
        .record("erratum", ErratumLine.self) { $0.line }, .flag("maySettle") { $0.maySettle },
        .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .optionalText("outcomeError") { $0.form.errors["outcome"] },
        .list("outcomes", FormOption.self) { page in
            Erratum.Outcome.allCases.map {
                FormOption(
                    value: $0.rawValue,
                    word: page.words("library.erratum.settle.\($0.rawValue)"),
                    isChosen: $0 == page.form.outcome)
            }
        },
        .record("answer", FormField.self) { $0.form.errors.field("answer", $0.form.answer) },
    ]
}

/// All that Templates/library/new-erratum.mustache may print.
struct NewErratumPage: Page {
    static let template = "library/new-erratum"

    let title: String
    let libraryAddress: String
    let documentAddress: String
    let address: String
    let form: ErratumForm

    init(_ document: VettedDocument, _ form: ErratumForm, in space: Space) {
        title = document.item.title
        libraryAddress = LibraryPaths.library(in: space)
        documentAddress = LibraryPaths.document(document.id, in: space)
        address = ErratumPaths.errata(document.id, in: space)
        self.form = form
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("libraryAddress") { $0.libraryAddress },
        .text("documentAddress") { $0.documentAddress }, .text("address") { $0.address },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("mistake", FormField.self) { $0.form.errors.field("mistake", $0.form.words) },
        .record("place", FormField.self) { $0.form.errors.field("place", $0.form.place) },
    ]
}
