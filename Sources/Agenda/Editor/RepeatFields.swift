import Community
import Markup

/// The part of the form that says how an event comes again.
struct RepeatFields: Rendered {
    let form: RepeatForm
    let errors: FormErrors
    let words: Localization
    /// The sentence of a rule that the form does not show.
    let kept: String?

    static let fields: [Field<Self>] = [
        .list("hows", FormOption.self) { $0.hows },
        .optionalText("repeatError") { $0.errors["repeat"] }, .optionalText("kept") { $0.kept },
        .record("everyField", FormField.self) { $0.errors.field("every", $0.form.every) },
        .list("weekdays", FormOption.self) { page in
            (1...7).map { day in
                FormOption(
                    value: String(day), word: page.words("date.weekday.\(day)"),
                    isChosen: page.form.weekdays.contains(String(day)))
            }
        },
        .list("monthlies", FormOption.self) { page in
            page.options(["day", "last", "nth"], page.form.monthly, "agenda.monthly.")
        },
        .list("nths", FormOption.self) { page in
            page.options(["1", "2", "3", "4", "5", "-1"], page.form.nth, "agenda.nth.")
        },
        .list("nthDays", FormOption.self) { page in
            page.options((1...7).map(String.init), page.form.nthDay, "date.weekday.")
        },
        .list("endings", FormOption.self) { page in
            page.options(["never", "until", "count"], page.form.ends, "agenda.ends.")
        },
        .record("untilField", FormField.self) {
            $0.errors.day("until_day", $0.form.untilDay, $0.words)
        },
        .record("countField", FormField.self) { $0.errors.field("count", $0.form.count) },
        .record("exceptField", FormField.self) {
            $0.errors.field("except_days", $0.form.exceptDays)
        },
        .record("addedField", FormField.self) { $0.errors.field("added_days", $0.form.addedDays) },
    ]

    private var hows: [FormOption] {
        let all = ["none", "daily", "weekly", "monthly", "yearly", "dates"]
        return options(kept == nil ? all : all + ["kept"], form.how, "agenda.repeat.")
    }

    private func options(_ values: [String], _ chosen: String, _ key: String) -> [FormOption] {
        values.map {
            FormOption(value: $0, word: words(key + $0), isChosen: $0 == chosen)
        }
    }
}
