import Community
import Markup

/// A question of the editor, as it is printed.
struct EditorQuestion: Rendered {
    struct Slot: Rendered {
        let day: FormField
        let timeId: String
        let time: String

        static let fields: [Field<Self>] = [
            .record("dayField", FormField.self) { $0.day }, .text("timeId") { $0.timeId },
            .text("timeValue") { $0.time },
        ]
    }

    let number: Int
    let form: QuestionForm
    let errors: FormErrors
    let words: Localization

    private func id(_ name: String) -> String { "q\(number)_\(name)" }

    private var slots: [Slot] {
        let spare = max(QuestionForm.spareDates, 4 - form.dates.count)
        let dates = form.dates + Array(repeating: (day: "", time: ""), count: spare)
        return dates.prefix(QuestionForm.mostDates).enumerated().map { index, date in
            Slot(
                day: errors.day(id("day_\(index)"), date.day, words), timeId: id("time_\(index)"),
                time: date.time)
        }
    }

    private func options<Value: RawRepresentable<String>>(
        _ values: [Value], _ key: String, _ chosen: String
    ) -> [FormOption] {
        values.map {
            FormOption(
                value: $0.rawValue, word: words("polls.\(key).\($0.rawValue)"),
                isChosen: chosen == $0.rawValue)
        }
    }

    static let fields: [Field<Self>] = [
        .text("legend") {
            $0.words("polls.field.questionNumber", ["n": $0.words.number($0.number)])
        },
        .record("textField", FormField.self) { $0.errors.field($0.id("text"), $0.form.text) },
        .flag("isFirst") { $0.number == 1 },
        .text("methodId") { $0.id("method") },
        .list("methods", FormOption.self) {
            $0.options(VoteMethod.allCases, "method", $0.form.method)
        },
        .record("optionsField", FormField.self) {
            $0.errors.field($0.id("options"), $0.form.options)
        },
        .text("datesId") { $0.id("dates") }, .number("datesCount") { $0.slots.count },
        .list("slots", Slot.self) { $0.slots },
        .flag("asksDates") { $0.form.method == VoteMethod.dates.rawValue },
        .record("leastField", FormField.self) { $0.errors.field($0.id("least"), $0.form.least) },
        .record("mostField", FormField.self) { $0.errors.field($0.id("most"), $0.form.most) },
        .record("seatsField", FormField.self) { $0.errors.field($0.id("seats"), $0.form.seats) },
        .text("quotaId") { $0.id("quota") }, .flag("isHare") { $0.form.isHare },
        .text("arithmeticId") { $0.id("arithmetic") }, .flag("isScottish") { $0.form.isScottish },
        .optionalText("quotaError") { $0.errors[$0.id("quota")] },
        .optionalText("shareError") { $0.errors[$0.id("share")] },
        .flag("countsOtherwise") { question in
            ["least", "most", "seats", "quota", "share"].contains {
                question.errors[question.id($0)] != nil
            }
        },
        .text("shareId") { $0.id("share") },
        .list("shares", FormOption.self) {
            $0.options(QuestionForm.Part.allCases, "part", $0.form.part)
        },
        .text("baseId") { $0.id("base") },
        .list("bases", FormOption.self) {
            $0.options(Question.Required.Base.allCases, "base", $0.form.base)
        },
    ]
}
