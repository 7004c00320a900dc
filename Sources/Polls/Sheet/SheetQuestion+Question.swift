import Community
import HTTP

extension SheetQuestion {
    /// - Parameters:
    ///   - fields: what was typed, if it is shown again.
    init(
        _ question: Question, _ fields: FormFields, _ errors: FormErrors, _ words: Localization
    ) {
        let name = BallotReading.name(question)
        let single = fields.first(name) ?? ""
        self.name = name
        text = question.text
        rule = question.rule(words)
        error = errors[name]
        kind = Self.kind(question.method)
        isBlank =
            (single == BallotAnswer.blank && question.method != .text)
            || fields.first(name + "-blank") != nil
        typed = question.method == .text ? single : ""
        let isOne = question.method == .one
        options = question.choices.indices.map { option in
            let mark = fields.first("\(name)-\(option)") ?? ""
            return SheetOption(
                name: isOne ? name : "\(name)-\(option)", value: isOne ? String(option) : "1",
                word: question.label(option, words),
                isChosen: isOne ? single == String(option) : !mark.isEmpty,
                marks: Self.marks(question, mark, words))
        }
    }

    private static func kind(_ method: VoteMethod) -> Kind {
        switch method {
        case .one: .one
        case .several, .approval: .ticks
        case .score, .judgment, .dates: .scale
        case .schulze, .runoff, .transferable: .ranks
        case .text: .text
        }
    }

    private static func marks(
        _ question: Question, _ chosen: String, _ words: Localization
    ) -> [FormOption] {
        func option(_ value: String, _ word: String) -> FormOption {
            FormOption(value: value, word: word, isChosen: value == chosen)
        }
        /// The last takes a mark back: without a script, a radio button cannot be let go.
        func scale(_ marks: [FormOption]) -> [FormOption] {
            marks + [option("", words("polls.unsaid.\(question.method.rawValue)"))]
        }
        switch question.method {
        case .score:
            return scale(
                (0...VoteMethod.mostPoints).map { option(String($0), words.number($0)) })
        case .judgment:
            return scale(
                (0..<VoteMethod.mentions).reversed().map {
                    option(String($0), words("polls.mention.\($0)"))
                })
        case .dates:
            return scale(
                [("y", "yes"), ("m", "maybe"), ("n", "no")].map {
                    option($0.0, words("polls.date.\($0.1)"))
                })
        case .schulze, .runoff, .transferable:
            return question.choices.indices.map {
                option(String($0 + 1), words.ordinal($0 + 1))
            }
        case .one, .several, .approval, .text: return []
        }
    }
}

extension Localization {
    /// "1er choix", "2e choix".
    fileprivate func ordinal(_ n: Int) -> String {
        n == 1 ? self("polls.rank.first") : self("polls.rank.other", ["n": number(n)])
    }
}
