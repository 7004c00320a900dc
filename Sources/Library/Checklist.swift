import Community
import Foundation
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
    /// When it is to be checked again, as it was typed; empty for what its themes say.
    var reviewDay = ""
    /// The same in words.
    var spelledDay: String?
    var errors = FormErrors()

    var isComplete: Bool { isSourceChecked && isDateChecked && isContentChecked }

    static let fields: [Field<Self>] = [
        .flag("sourceOK") { $0.isSourceChecked }, .flag("dateOK") { $0.isDateChecked },
        .flag("contentOK") { $0.isContentChecked },
        .record("groundsField", FormField.self) { $0.errors.field("grounds", $0.grounds) },
        .record("reviewField", FormField.self) {
            FormField(
                id: "review_day", value: $0.reviewDay, error: $0.errors["review_day"],
                spelled: $0.spelledDay)
        },
        .optionalText("checksError") { $0.errors["checks"] },
    ]
}

extension Checklist {
    /// All of it was checked.
    static func complete(grounds: String) -> Checklist {
        Checklist(
            isSourceChecked: true, isDateChecked: true, isContentChecked: true, grounds: grounds)
    }

    init(_ fields: FormFields, _ words: Localization) {
        isSourceChecked = fields.first("source_ok") == "1"
        isDateChecked = fields.first("date_ok") == "1"
        isContentChecked = fields.first("content_ok") == "1"
        reviewDay = (fields.first("review_day") ?? "").trimmed
        spelledDay = DateText.spelled(reviewDay, words)
        grounds = (fields.first("grounds") ?? "").plainLines.trimmed
    }

    /// Notes what is missing for a decision.
    mutating func check(_ decision: Vetting.Decision, _ visit: Visit) {
        let words = visit.words
        if decision == .vetted, !isComplete {
            errors.add("checks", words("library.error.checks"))
        }
        if decision == .vetted, !reviewDay.isEmpty, reviewDate(visit) == nil {
            errors.add("review_day", words("library.review.error.day"))
        }
        if decision == .changes || decision == .refused, grounds.isBlank {
            errors.add("grounds", words("library.error.grounds"))
        }
        if grounds.length > Self.groundsLimit {
            errors.add("grounds", words("form.tooLong", ["n": String(Self.groundsLimit)]))
        }
    }

    /// The day that was chosen; nil if none was, or one that cannot be.
    func reviewDate(_ visit: Visit) -> Date? {
        guard let zone = visit.place?.timeZone else { return nil }
        return ReviewDates.chosen(reviewDay, now: visit.now, in: zone)
    }
}
