import Community
import Markup

/// One module of a space as a form.
struct ModulePage: Page {
    static let template = "administration/module"

    let form: ModuleForm
    let version: FormVersion
    let words: Localization
    let heading: String
    let index: String
    let action: String

    init(_ form: ModuleForm, _ version: FormVersion, _ visit: Visit) throws {
        let space = try visit.space
        self.form = form
        self.version = version
        words = visit.words
        heading = form.module.word(in: space, visit.words)
        index = SpacePaths.modules(in: space)
        action = SpacePaths.module(form.module.name, in: space)
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading }, .text("modulesAddress") { $0.index },
        .text("action") { $0.action }, .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .flag("isHome") { $0.form.isHome },
        .record("switch", FormField.self) { $0.form.errors.field("on", "1") },
        .flag("isOn") { $0.form.isOn },
        .record("name", FormField.self) { $0.form.errors.field("name", $0.form.name) },
        .text("usual") { $0.words($0.form.module.word) },
        .text("longestName") { _ in String(ModuleForm.longestName) },
        .list("settings", SettingRow.self) { page in
            page.form.settings.map {
                SettingRow($0.setting, $0.value, page.form.errors, page.words)
            }
        },
    ]
}

/// One setting of a module as a control.
struct SettingRow: Rendered {
    let setting: SpaceSetting
    let control: FormField
    let words: Localization

    init(
        _ setting: SpaceSetting, _ value: String, _ errors: FormErrors, _ words: Localization
    ) {
        self.setting = setting
        self.words = words
        control = errors.field(setting.field, value)
    }

    static let fields: [Field<Self>] = [
        .text("word") { $0.words($0.setting.word) }, .text("hint") { $0.words($0.setting.hint) },
        .record("control", FormField.self) { $0.control },
        .flag("isFlag") { $0.setting.kind == .flag }, .flag("isOn") { $0.control.value == "true" },
        .flag("isChoice") { !$0.options.isEmpty },
        .list("options", FormOption.self) { $0.options },
        .optionalText("longest") { row in
            if case .line(let longest) = row.setting.kind { String(longest) } else { nil }
        },
        .optionalRecord("number", NumberLimits.self) { row in
            if case .number(let range) = row.setting.kind {
                NumberLimits(range: range)
            } else {
                nil
            }
        },
    ]

    private var options: [FormOption] {
        guard case .choice(let values) = setting.kind else { return [] }
        return values.map {
            FormOption(
                value: $0, word: word(of: $0), isChosen: $0 == control.value)
        }
    }

    /// A number speaks for itself.
    private func word(of value: String) -> String {
        Int(value).map { words.number($0) } ?? words("\(setting.word).\(value)")
    }
}

struct NumberLimits: Rendered {
    let range: ClosedRange<Int>

    static let fields: [Field<Self>] = [
        .text("least") { String($0.range.lowerBound) },
        .text("most") { String($0.range.upperBound) },
    ]
}
