import Community
import Foundation
import HTTP

/// How people answer to an event, as its organiser fills it in.
struct AnswerRulesForm {
    private(set) var rules = AnswerRules()
    private(set) var typed: [String: String] = [:]
    private(set) var errors = FormErrors()

    static let names = ["seats", "until_day", "until_time", "guests_max"]

    init(_ fields: FormFields, start: Date, _ zone: TimeZone, _ words: Localization) {
        for name in Self.names { typed[name] = fields.first(name)?.oneLine ?? "" }
        rules.isOpen = fields.first("open") == "1"
        rules.readers = fields.first("list_for").flatMap(AnswerRules.Readers.init) ?? .members
        rules.seats = number("seats", 1...AnswerRules.mostSeats, words)
        rules.mostGuests = number("guests_max", 0...AnswerRules.mostGuests, words) ?? 0
        readDeadline(before: start, zone, words)
    }

    init(_ rules: AnswerRules, _ zone: TimeZone) {
        self.rules = rules
        let until = rules.until.map { LocalDate($0, zone) }
        typed = [
            "seats": rules.seats.map(String.init) ?? "", "until_day": until?.isoDay ?? "",
            "until_time": until?.isoTime ?? "", "guests_max": String(rules.mostGuests),
        ]
    }

    subscript(name: String) -> FormField { errors.field(name, typed[name] ?? "") }

    private mutating func number(
        _ name: String, _ range: ClosedRange<Int>, _ words: Localization
    ) -> Int? {
        guard let text = typed[name], !text.isEmpty else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        errors.add(
            name,
            words(
                "agenda.answerRules.error.number",
                [
                    "least": words.number(range.lowerBound),
                    "most": words.number(range.upperBound),
                ]))
        return nil
    }

    private mutating func readDeadline(
        before start: Date, _ zone: TimeZone, _ words: Localization
    ) {
        guard let day = typed["until_day"], !day.isEmpty else { return }
        let time = typed["until_time"].flatMap { $0.isEmpty ? nil : $0 } ?? "23:59"
        guard let until = TypedMoment.read(day: day, time: time, in: zone) else {
            return errors.add("until_day", words("agenda.answerRules.error.day"))
        }
        guard until <= start else {
            return errors.add("until_day", words("agenda.answerRules.error.late"))
        }
        rules.until = until
    }
}
