import Community
import HTTP

/// What a space decides about one module, as it was typed, with what is wrong with it.
struct ModuleForm {
    /// Longer, a name fills the rail and the bottom edge of a phone.
    static let longestName = 30

    let module: NavigationItem
    /// Whether it answers the home page, which is always there.
    let isHome: Bool
    let isOn: Bool
    /// Empty for the usual word.
    let name: String
    /// The settings of the module, each with the text that was typed or chosen.
    let settings: [(setting: SpaceSetting, value: String)]
    private(set) var errors = FormErrors()

    init(_ module: NavigationItem, _ visit: Visit) throws {
        let space = try visit.space
        self.module = module
        isHome = module.name == visit.site.homeFeature
        isOn = !space.isOff(module.name)
        name = space.choices.names[module.name] ?? ""
        settings = visit.site.settings(of: module.name).map { ($0, $0.value(in: space)) }
    }

    init(_ module: NavigationItem, _ fields: FormFields, _ visit: Visit) throws {
        let words = visit.words
        self.module = module
        isHome = module.name == visit.site.homeFeature
        isOn = fields.first("on") == "1"
        let typed = (fields.first("name") ?? "").oneLine
        name = typed.isBlank ? "" : typed
        settings = visit.site.settings(of: module.name).map { ($0, $0.typed(fields)) }
        if isHome, !isOn { errors.add("on", words("module.error.home")) }
        if name.length > Self.longestName {
            errors.add("name", words("form.tooLong", ["n": words.number(Self.longestName)]))
        }
        if try isTaken(visit) { errors.add("name", words("module.error.taken")) }
        for (setting, value) in settings where !setting.accepts(value) {
            errors.add(setting.field, setting.refusal(words))
        }
    }

    var version: FormVersion {
        FormVersion(of: [isOn.description, name] + settings.map(\.value))
    }

    /// Two lines of the menu that look the same cannot be told apart.
    private func isTaken(_ visit: Visit) throws -> Bool {
        guard !name.isEmpty else { return false }
        let space = try visit.space
        return visit.site.menu.contains {
            $0.name != module.name && $0.word(in: space, visit.words).nameLook == name.nameLook
        }
    }

    /// What is as usual is not kept, so that it follows when the usual changes.
    func apply(to choices: inout SpaceChoices) {
        if isOn {
            choices.switchedOff.remove(module.name)
        } else {
            choices.switchedOff.insert(module.name)
        }
        choices.names[module.name] = name.isEmpty ? nil : name
        for (setting, value) in settings {
            choices.values[setting.name] = value == setting.initial ? nil : value
        }
    }
}
