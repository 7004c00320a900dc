import Community

extension Ballot {
    /// What it says, for whoever takes it along: the questions and their options by their numbers.
    func sentence(_ words: Localization) -> String {
        answers.enumerated().map { place, reply in
            words(
                "polls.told.question",
                ["n": words.number(place + 1), "answer": reply.sentence(words)])
        }.joined(separator: "\n")
    }
}

extension Reply {
    fileprivate func sentence(_ words: Localization) -> String {
        switch self {
        case .blank: words("polls.told.blank")
        case .choices(let options): Self.choice(options, words)
        case .scores(let points): Self.each(points.map { $0.map(words.number) }, words)
        case .mentions(let mentions): Self.each(mentions.map { $0.map(words.number) }, words)
        case .ranking(let places):
            places.map { Self.choice($0, words) }.joined(separator: words("polls.told.then"))
        case .dates(let dates):
            Self.each(dates.map { $0.map { words("polls.told.\($0)") } }, words)
        case .text(let text): text
        }
    }

    private static func choice(_ options: [Int], _ words: Localization) -> String {
        words(
            "polls.told.choice",
            ["options": options.map { words.number($0 + 1) }.joined(separator: ", ")])
    }

    /// What was said of each option; of those that were left out nothing.
    private static func each(_ said: [String?], _ words: Localization) -> String {
        said.enumerated().compactMap { place, one in
            one.map {
                words("polls.told.option", ["n": words.number(place + 1), "answer": $0])
            }
        }.joined(separator: ", ")
    }
}
