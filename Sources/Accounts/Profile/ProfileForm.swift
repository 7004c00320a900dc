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

    /// - Parameter spaces: those in which one chooses who sees what.
    init(_ fields: FormFields, in spaces: [Space.ID], _ words: Localization) {
        name = (fields.first("name") ?? "").oneLine
        locale = fields.first("locale") ?? "fr"
        profile = Profile()
        for field in ProfileField.allCases {
            let typed = (fields.first(field.rawValue) ?? "").plainLines.trimmed
            profile[field] = field.isLong ? typed : typed.oneLine
            for space in spaces {
                profile[field, space] =
                    fields.first(Self.seen(field, in: space)).flatMap(FieldVisibility.init) ?? .me
            }
        }
        profile[.email] = ""
        check(words)
    }

    /// The name of the choice of who sees a field in a space.
    static func seen(_ field: ProfileField, in space: Space.ID) -> String {
        "\(field.rawValue)-seen-\(space)"
    }

    mutating func refuse(_ id: String, _ message: String) { errors.add(id, message) }

    private mutating func check(_ words: Localization) {
        if name.isEmpty { errors.add("name", words("account.fault.name")) }
        if name.length > 120 { errors.add("name", words("form.tooLong", ["n": "120"])) }
        if !Catalogues.locales.contains(locale) { locale = "fr" }
        for field in ProfileField.allCases {
            let content = profile[field]
            guard content.length <= field.longest else {
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
