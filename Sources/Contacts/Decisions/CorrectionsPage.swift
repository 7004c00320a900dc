import Markup

/// All that Templates/contacts/corrections.mustache may print.
struct CorrectionsPage: Page {
    static let template = "contacts/corrections"

    let listAddress: String
    let waiting: [CorrectionRow]
    let decided: [CorrectionRow]

    static let fields: [Field<Self>] = [
        .text("listAddress") { $0.listAddress },
        .list("waiting", CorrectionRow.self) { $0.waiting },
        .list("decided", CorrectionRow.self) { $0.decided },
        .flag("isEmpty") { $0.waiting.isEmpty }, .flag("hasDecided") { !$0.decided.isEmpty },
    ]
}
