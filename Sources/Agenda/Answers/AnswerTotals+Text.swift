import Community

extension AnswerTotals {
    /// "12 (+6) sur 40"
    func text(_ seats: Int?, _ words: Localization) -> String {
        let guests = coming.guests > 0 ? " (+\(words.number(coming.guests)))" : ""
        let count = words.number(coming.people) + guests
        guard let seats else { return words("agenda.answers.coming", ["count": count]) }
        return words(
            "agenda.answers.comingOf", ["count": count, "seats": words.number(seats)])
    }
}
