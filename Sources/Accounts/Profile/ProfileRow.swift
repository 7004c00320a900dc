import Community
import Content
import Markup

/// One line of the profile form.
struct ProfileRow: Rendered {
    let id: String
    let label: String
    let hint: String?
    let value: String
    let longest: String
    let error: String?
    let isLong: Bool
    let options: [FormOption]
    let seen: [SeenChoice]

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("label") { $0.label }, .optionalText("hint") { $0.hint },
        .text("value") { $0.value }, .text("longest") { $0.longest },
        .optionalText("error") { $0.error },
        .flag("long") { $0.isLong }, .flag("line") { !$0.isLong && $0.options.isEmpty },
        .flag("choice") { !$0.options.isEmpty },
        .list("options", FormOption.self) { $0.options },
        .list("seen", SeenChoice.self) { $0.seen }, .flag("several") { $0.seen.count > 1 },
    ]
}

extension ProfileRow {
    init(
        _ field: ProfileField, _ form: ProfileForm, _ spaces: [Space], _ words: Localization
    ) {
        let content = form.profile[field]
        id = field.rawValue
        label = words("profile.\(field.rawValue)")
        hint = words.texts["profile.\(field.rawValue).hint"]
        value = content
        longest = String(field.longest)
        error = form.errors[field.rawValue]
        isLong = field.isLong
        options = Self.options(field, chosen: content, words)
        seen = spaces.map {
            SeenChoice(field, in: $0, isOnly: spaces.count == 1, form, words)
        }
    }

    private static func options(
        _ field: ProfileField, chosen: String, _ words: Localization
    ) -> [FormOption] {
        let none = FormOption(value: "", word: words("profile.unsaid"), isChosen: chosen.isEmpty)
        switch field {
        case .kind:
            return [none]
                + MilitantKind.allCases.map {
                    FormOption(
                        value: $0.rawValue, word: words("militant.\($0.rawValue)"),
                        isChosen: $0.rawValue == chosen)
                }
        case .department: return [none] + Department.options(chosen)
        default: return []
        }
    }
}
