import Community
import Markup

/// A theme in the list of its moderators, which is its form as well.
struct ThemeRow: Rendered {
    let theme: ContactTheme
    let form: ThemeForm
    let error: String?
    let size: String
    let space: Space
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("name") { $0.theme.name }, .text("version") { $0.theme.version.text },
        .text("size") { $0.size }, .text("colour") { $0.theme.colour },
        .text("address") { ContactsPaths.theme($0.theme.id, in: $0.space) },
        .text("fieldId") { "name-\($0.theme.id)" }, .text("value") { $0.form.name },
        .text("colourId") { "colour-\($0.theme.id)" },
        .list("colours", FormOption.self) { $0.form.colours($0.words) },
        .optionalText("error") { $0.error },
    ]
}
