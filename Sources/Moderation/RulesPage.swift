import Community
import Content
import Markup

struct RulesPage: Page {
    static let template = "moderation/rules"

    let tabs: [PageLink]
    let form: RulesForm
    let words: Localization
    let action: String
    let version: FormVersion
    let preview: String

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs }, .text("action") { $0.action },
        .record("since", FormVersion.self) { $0.version },
        .text("previewAddress") { $0.preview },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("text", FormField.self) { $0.form.errors.field("text", $0.form.body) },
        .flag("asks") { $0.form.asks },
        .list("groups", RuleGroup.self) { page in
            RulesForm.roles.map { RuleGroup($0, page.form, page.words) }
        },
    ]
}

/// What holds for one role.
struct RuleGroup: Rendered {
    let role: String
    let rows: [RuleRow]

    init(_ role: Role, _ form: RulesForm, _ words: Localization) {
        self.role = words("role.\(role.rawValue)")
        rows = form.choices.filter { $0.role == role }.map { RuleRow($0, form.errors, words) }
    }

    static let fields: [Field<Self>] = [
        .text("role") { $0.role }, .list("rows", RuleRow.self) { $0.rows },
    ]
}

/// One place: whether what is written there waits.
struct RuleRow: Rendered {
    let word: String
    let rule: String
    let count: FormField
    let options: [FormOption]

    init(_ choice: RulesForm.Choice, _ errors: FormErrors, _ words: Localization) {
        word = choice.word
        rule = "rule-\(choice.field)"
        let count = choice.rule?.count ?? PremoderationRule.usualCount
        self.count = errors.field("count-\(choice.field)", String(count))
        let first = choice.place.module.isEmpty ? [] : ["inherit"]
        let chosen = choice.rule?.name ?? (first.first ?? "free")
        options = (first + ["free", "first", "always"]).map {
            FormOption(value: $0, word: words("rules.rule.\($0)"), isChosen: $0 == chosen)
        }
    }

    static let fields: [Field<Self>] = [
        .text("place") { $0.word }, .text("rule") { $0.rule },
        .record("count", FormField.self) { $0.count },
        .list("options", FormOption.self) { $0.options },
    ]
}
