import Community
import Content
import Foundation
import HTTP

/// "Still valid", as it was filled in.
struct ReviewForm: Sendable {
    static let longest = 2_000
    static let checks = ["source_ok", "date_ok", "content_ok"]

    var ticked: Set<String> = []
    var grounds = ""
    var day = ""
    private(set) var errors = FormErrors()

    init(day: String) { self.day = day }

    init(_ fields: FormFields) {
        ticked = Set(Self.checks.filter { fields.first($0) != nil })
        grounds = (fields.first("grounds") ?? "").plainLines.trimmed
        day = fields.first("day") ?? ""
    }

    /// The day that it sets; nil for none, or where something is wrong.
    mutating func check(
        asksTicks: Bool, now: Date, in zone: TimeZone, _ words: Localization
    ) -> Date? {
        if asksTicks, ticked.count < Self.checks.count {
            errors.add("checks", words("library.review.error.checks"))
        }
        if grounds.length > Self.longest {
            errors.add("grounds", words("form.tooLong", ["n": words.number(Self.longest)]))
        }
        guard !day.isBlank else { return nil }
        guard let date = ReviewDates.chosen(day.trimmed, now: now, in: zone) else {
            errors.add("day", words("library.review.error.day"))
            return nil
        }
        return date
    }
}
