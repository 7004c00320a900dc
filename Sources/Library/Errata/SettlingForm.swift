import Community
import Foundation
import HTTP

/// What comes of a report.
struct SettlingForm: Sendable {
    static let longest = 2_000

    var outcome: Erratum.Outcome?
    var answer = ""
    private(set) var errors = FormErrors()

    init() {}

    init(_ fields: FormFields, _ texts: Localization) {
        outcome = fields.first("outcome").flatMap(Erratum.Outcome.init)
        answer = (fields.first("answer") ?? "").plainLines.trimmed
        if outcome == nil { errors.add("outcome", texts("library.erratum.error.outcome")) }
        if outcome == .words, answer.isBlank {
            errors.add("answer", texts("library.erratum.error.answer"))
        }
        if answer.length > Self.longest {
            errors.add("answer", texts("form.tooLong", ["n": texts.number(Self.longest)]))
        }
    }
}
