import Community
import HTTP
import Markup

/// What a moderator ticks and writes to vet a version: that its source, its date and its content
/// were checked, and on what grounds.
struct Checklist: Rendered {
    static let groundsLimit = 2000

    var isSourceChecked = false
    var isDateChecked = false
    var isContentChecked = false
    var grounds = ""
    var errors = FormErrors()

    var isComplete: Bool { isSourceChecked && isDateChecked && isContentChecked }

    static let fields: [Field<Self>] = [
        .flag("sourceOK") { $0.isSourceChecked }, .flag("dateOK") { $0.isDateChecked },
        .flag("contentOK") { $0.isContentChecked },
        .record("groundsField", FormField.self) { $0.errors.field("grounds", $0.grounds) },
        .optionalText("checksError") { $0.errors["checks"] },
    ]
}

extension Checklist {
    init(_ fields: FormFields) {
        isSourceChecked = fields.first("source_ok") == "1"
        isDateChecked = fields.first("date_ok") == "1"
        isContentChecked = fields.first("content_ok") == "1"
        grounds = (fields.first("grounds") ?? "").plainLines.trimmed
    }

    /// Notes what is missing for a decision.
    mutating func check(_ decision: Vetting.Decision, _ words: Localization) {
        if decision == .vetted, !isComplete {
            errors.add("checks", words("library.error.checks"))
        }
        if decision == .changes || decision == .refused, grounds.isBlank {
            errors.add("grounds", words("library.error.grounds"))
        }
        if grounds.length > Self.groundsLimit {
            errors.add("grounds", words("form.tooLong", ["n": String(Self.groundsLimit)]))
        }
    }
}
