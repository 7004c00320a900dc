import Community
import Markup

/// All that Templates/contacts/correction.mustache may print.
struct CorrectionPage: Page {
    static let template = "contacts/correction"

    let held: HeldCorrection
    let lines: [CorrectionLine]
    let space: Space
    let words: Localization
    let dates: DateText
    let version: FormVersion
    let word: String
    let errors: FormErrors

    private var isRemoval: Bool { held.correction.purpose == .removal }

    private var decided: String? {
        held.decidedAt.map { date in
            words(
                "contacts.correction.\(held.state.rawValue)",
                [
                    "day": dates.short(date),
                    "name": held.decidedByName ?? words("contacts.correction.nobody"),
                ])
        }
    }

    static let fields: [Field<Self>] = [
        .text("listAddress") { ContactsPaths.contacts(in: $0.space) },
        .text("correctionsAddress") { CarePaths.corrections(in: $0.space) },
        .text("cardAddress") { ContactsPaths.contact($0.held.contact, in: $0.space) },
        .text("decideAddress") { CarePaths.correction($0.held.id, in: $0.space) },
        .text("name") { $0.held.title },
        .text("lead") { page in
            page.words(
                page.isRemoval
                    ? "contacts.correction.leadRemoval" : "contacts.correction.lead",
                ["when": page.dates.moment(page.held.sentAt)])
        },
        .flag("isRemoval") { $0.isRemoval }, .flag("waits") { $0.held.state == .waiting },
        .optionalText("decided") { $0.decided },
        .list("lines", CorrectionLine.self) { $0.lines },
        .flag("hasLines") { !$0.lines.isEmpty },
        .flag("consents") { $0.held.correction.consents },
        .plainText("said") { page in
            page.held.correction.word.isEmpty ? nil : page.held.correction.word
        },
        .record("since", FormVersion.self) { $0.version },
        .record("wordField", FormField.self) { $0.errors.field("word", $0.word) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
