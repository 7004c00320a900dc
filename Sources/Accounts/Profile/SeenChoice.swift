import Community
import Content
import Markup

/// The choice of who sees one line of the profile in one space.
struct SeenChoice: Rendered {
    let id: String
    let label: String
    let options: [FormOption]

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("seenLabel") { $0.label },
        .list("visibilities", FormOption.self) { $0.options },
    ]
}

extension SeenChoice {
    /// - Parameter isOnly: whether there is no other space, so that it needs no name.
    init(
        _ field: ProfileField, in space: Space, isOnly: Bool, _ form: ProfileForm,
        _ words: Localization
    ) {
        id = ProfileForm.seen(field, in: space.id)
        label =
            isOnly ? words("profile.seen") : words("profile.seenIn", ["space": space.name])
        options = FieldVisibility.allCases.map {
            FormOption(
                value: $0.rawValue, word: words("visibility.\($0.rawValue)"),
                isChosen: $0 == form.profile[field, space.id])
        }
    }
}
