import Community

extension AnswerTotals {
    /// "Viennent : 12 personnes et 6 invité·es, pour 40 places"
    func text(_ seats: Int?, _ words: Localization) -> String {
        let people = words.count("agenda.answers.people", coming.people)
        let count =
            coming.guests == 0
            ? people
            : words.count("agenda.answers.guests", coming.guests, ["people": people])
        guard let seats else { return words("agenda.answers.coming", ["count": count]) }
        return words(
            "agenda.answers.comingOf", ["count": count, "seats": words.number(seats)])
    }
}
