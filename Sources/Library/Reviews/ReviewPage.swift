import Community
import Content
import Markup
import Storage

/// All that Templates/library/review.mustache may print.
struct ReviewPage: Page {
    static let template = "library/review"

    let title: String
    let libraryAddress: String
    let documentAddress: String
    let address: String
    let state: String
    /// The day that is set, as a form has it; empty for none.
    let due: String
    let form: ReviewForm
    let version: FormVersion
    let moderates: Bool
    /// Why the viewer may not vet it again; nil if they may.
    let whyNot: String?
    let hasSaid: Bool
    let words: Localization

    init(_ document: VettedDocument, _ form: ReviewForm, _ visit: Visit) throws {
        let space = try visit.space
        let store = ReviewStore(db: visit.db)
        let needs = try store.needsFourEyes(document.id)
        title = document.item.title
        libraryAddress = LibraryPaths.library(in: space)
        documentAddress = LibraryPaths.document(document.id, in: space)
        address = ReviewPaths.review(document.id, in: space)
        state = visit.reviewText(document.reviewAt) ?? visit.words("library.review.never")
        due = document.reviewAt.map { LocalDate($0, space.timeZone).isoDay } ?? ""
        self.form = form
        version = Self.version(of: document)
        moderates = visit.viewer.moderates(space)
        whyNot =
            moderates && !visit.viewer.mayRecheck(document, fourEyes: needs)
            ? visit.words("library.review.refusal.fourEyes") : nil
        hasSaid = try store.row(of: document.id)?.saidAt != nil
        words = visit.words
    }

    /// What one had before one's eyes: the bytes that are vetted, and until when.
    static func version(of document: VettedDocument) -> FormVersion {
        FormVersion(
            of: [
                document.version.description, document.digest,
                document.reviewAt.map { String($0.milliseconds) } ?? "",
            ])
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("libraryAddress") { $0.libraryAddress },
        .text("documentAddress") { $0.documentAddress }, .text("address") { $0.address },
        .text("state") { $0.state },
        .record("due", FormField.self) { FormErrors().day("new-day", $0.due, $0.words) },
        .record("since", FormVersion.self) { $0.version },
        .flag("moderates") { $0.moderates }, .optionalText("whyNot") { $0.whyNot },
        .flag("hasSaid") { $0.hasSaid },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .optionalText("checksError") { $0.form.errors["checks"] },
        .list("checks", FormOption.self) { page in
            ReviewForm.checks.map {
                FormOption(
                    value: $0, word: page.words("library.review.check.\($0)"),
                    isChosen: page.form.ticked.contains($0))
            }
        },
        .record("grounds", FormField.self) { $0.form.errors.field("grounds", $0.form.grounds) },
        .record("day", FormField.self) { $0.form.errors.day("day", $0.form.day, $0.words) },
    ]
}
