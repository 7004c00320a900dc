import Community

extension Question {
    /// What an answer says, in words: "Pour", "1. Amina, 2. Denis", "Amina : bien".
    func said(_ answer: Reply, _ words: Localization) -> String {
        func each<Value>(_ values: [Value?], _ word: (Value) -> String) -> String {
            values.enumerated().compactMap { option, value in
                value.map {
                    words("polls.said.pair", ["name": name(option, words), "word": word($0)])
                }
            }.joined(separator: ", ")
        }
        switch answer {
        case .blank: return words("polls.blank")
        case .choices(let options):
            return options.map { name($0, words) }.joined(separator: ", ")
        case .ranking(let places):
            return places.enumerated().map { place, options in
                "\(place + 1). "
                    + options.map { name($0, words) }.joined(separator: " = ")
            }.joined(separator: ", ")
        case .scores(let points): return each(points) { words.number($0) }
        case .mentions(let mentions): return each(mentions) { words("polls.mention.\($0)") }
        case .dates(let dates):
            return each(dates) { date in
                words("polls.date.\(date == .yes ? "yes" : date == .maybe ? "maybe" : "no")")
            }
        case .text(let text): return text
        }
    }

    private func name(_ option: Int, _ words: Localization) -> String {
        choices.indices.contains(option) ? label(option, words) : ""
    }
}
