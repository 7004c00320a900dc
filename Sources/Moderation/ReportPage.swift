import Community
import Content
import Foundation
import HTTP
import Markup

struct ReportPage: Page {
    static let template = "moderation/report"

    let form: ReportForm
    let title: String
    let kind: String
    let excerpt: String?
    let back: String
    let action: String
    let charter: String
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("kind") { $0.kind },
        .optionalText("excerpt") { $0.excerpt }, .text("back") { $0.back },
        .text("action") { $0.action }, .text("charterAddress") { $0.charter },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .optionalText("reasonError") { $0.form.errors["reason"] },
        .list("reasons", FormOption.self) { page in
            Report.Reason.allCases.map {
                FormOption(
                    value: $0.rawValue, word: page.words("report.reason.\($0.rawValue)"),
                    isChosen: $0 == page.form.reason)
            }
        },
        .record("text", FormField.self) { $0.form.errors.field("text", $0.form.text) },
    ]
}
