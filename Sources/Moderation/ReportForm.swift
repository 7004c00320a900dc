import Community
import Content
import Foundation
import HTTP
import Markup

/// A report as it was typed, with what is wrong with it.
struct ReportForm {
    static let limit = 2000
    /// How many one person sends in an hour.
    static let most = 10

    var reason: Report.Reason?
    var text = ""
    private(set) var errors = FormErrors()

    init() {}

    init(_ fields: FormFields, _ words: Localization) {
        reason = fields.first("reason").flatMap(Report.Reason.init)
        text = (fields.first("text") ?? "").plainLines
        if reason == nil { errors.add("reason", words("report.error.reason")) }
        if reason == .another, text.isBlank { errors.add("text", words("report.error.another")) }
        if text.length > Self.limit {
            errors.add("text", words("form.tooLong", ["n": words.number(Self.limit)]))
        }
    }

    func refusedForNow(_ words: Localization) -> ReportForm {
        var form = self
        form.errors.add("reason", words("report.error.many", ["n": words.number(Self.most)]))
        return form
    }
}
