import Community
import Markup

/// All that Templates/messages/report.mustache may print.
struct ReportPage: Page {
    static let template = "messages/report"

    let space: Space
    let letter: Letter
    let excerpt: String
    let errors: FormErrors
    let text: String

    static let fields: [Field<Self>] = [
        .text("threadAddress") { MessagesPaths.thread($0.letter.thread, in: $0.space) },
        .text("formAddress") { MessagesPaths.report($0.letter.id, in: $0.space) },
        .text("title") { $0.letter.subject }, .text("excerpt") { $0.excerpt },
        .record("textField", FormField.self) { $0.errors.field("text", $0.text) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
