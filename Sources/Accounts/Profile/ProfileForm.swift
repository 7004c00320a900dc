import Community
import Content
import HTTP

/// A profile as it was typed, with what is wrong with it.
struct ProfileForm {
    var name: String
    var locale: String
    var profile: Profile
    private(set) var errors = FormErrors()

    init(name: String, locale: String, profile: Profile) {
        self.name = name
        self.locale = locale
        self.profile = profile
    }

    init(_ fields: FormFields, _ words: Localization) {
        name = (fields.first("name") ?? "").oneLine
        locale = fields.first("locale") ?? "fr"
        profile = Profile()
        for field in ProfileField.allCases {
            let typed = (fields.first(field.rawValue) ?? "").trimmed
            let seen = fields.first(field.rawValue + "-seen").flatMap(FieldVisibility.init)
            profile[field] = Profile.Entry(
                field.isLong ? typed : typed.oneLine, seen ?? field.usualVisibility)
        }
        profile[.email].content = ""
        check(words)
    }

    mutating func refuse(_ id: String, _ message: String) { errors.add(id, message) }

    private mutating func check(_ words: Localization) {
        if name.isEmpty { errors.add("name", words("account.fault.name")) }
        if name.count > 120 { errors.add("name", words("form.tooLong", ["n": "120"])) }
        if !Catalogues.locales.contains(locale) { locale = "fr" }
        for field in ProfileField.allCases {
            let content = profile[field].content
            guard content.count <= field.longest else {
                errors.add(
                    field.rawValue, words("form.tooLong", ["n": String(field.longest)]))
                continue
            }
            if !content.isEmpty, !Self.isKnown(content, field) {
                errors.add(field.rawValue, words("account.fault.\(field.rawValue)"))
            }
        }
    }

    private static func isKnown(_ content: String, _ field: ProfileField) -> Bool {
        switch field {
        case .kind: MilitantKind(rawValue: content) != nil
        case .department: Department.name(of: content) != nil
        case .telephone:
            content.contains(where: \.isNumber)
                && content.allSatisfy { $0.isNumber || " +.-()/".contains($0) || $0.isWhitespace }
        default: true
        }
    }
}
