import Community
import Markup

/// The order that the lot gives the options of one question, with what anybody needs to draw it
/// again.
struct LotOrder: Rendered {
    let question: String
    let lines: [String]

    /// Of a mark, as many digits as tell it from others.
    private static let digits = 12

    init(_ question: Question, _ seed: String, _ words: Localization) {
        self.question = words(
            "polls.minutes.lotOf",
            ["n": words.number(question.position + 1), "question": question.text])
        lines = PollLot.order(seed, question).map { option in
            let (choice, label) = (question.choices[option], question.label(option, words))
            let mark = PollLot.mark(of: choice, seed, question)
            return words(
                label == choice.name ? "polls.minutes.lotLine" : "polls.minutes.lotDate",
                [
                    "text": words.quoted([choice.name]), "label": label,
                    "digits": String(mark.prefix(Self.digits)),
                ])
        }
    }

    static let fields: [Field<Self>] = [
        .text("question") { $0.question }, .texts("lines") { $0.lines },
    ]
}
