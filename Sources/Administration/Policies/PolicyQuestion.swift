import Community
import Markup

/// One of the policies, with what each choice would end at once.
struct PolicyQuestion: Rendered {
    struct Option: Rendered {
        let value: String
        let word: String
        let effect: String?
        let isChosen: Bool

        static let fields: [Field<Self>] = [
            .text("value") { $0.value }, .text("word") { $0.word },
            .optionalText("effect") { $0.effect }, .flag("chosen") { $0.isChosen },
        ]
    }

    private let id: String
    private let word: String
    private let hint: String
    private let error: String?
    private let options: [Option]

    init(
        _ choice: PolicyChoice, _ form: PolicyForm,
        _ over: (byIdle: [Int: Int], byLongest: [Int: Int]), _ words: Localization
    ) {
        id = choice.id
        (word, hint) = (words("policy.\(choice.id)"), words("policy.\(choice.id)Hint"))
        error = form.errors[choice.id]
        let ended =
            choice.id == "idle" ? over.byIdle : choice.id == "longest" ? over.byLongest : [:]
        options = choice.values.map { value in
            Option(
                value: value, word: choice.word(value, words),
                effect: Int(value).flatMap { ended[$0] }
                    .flatMap { $0 > 0 ? words.count("policy.ends", $0) : nil },
                isChosen: choice.value(form.policies) == value)
        }
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("word") { $0.word }, .text("hint") { $0.hint },
        .optionalText("error") { $0.error }, .list("options", Option.self) { $0.options },
    ]
}
