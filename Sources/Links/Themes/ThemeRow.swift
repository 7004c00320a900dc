import Community
import Markup

/// A theme in the list of its moderators, which is its form as well.
struct ThemeRow: Rendered {
    let theme: LinkTheme
    let form: ThemeForm
    let error: String?
    let size: String
    let isFirst: Bool
    let isLast: Bool
    let space: Space

    static let fields: [Field<Self>] = [
        .text("name") { $0.theme.name }, .text("version") { $0.theme.version.text },
        .text("size") { $0.size },
        .text("address") { LinksPaths.theme($0.theme.id, in: $0.space) },
        .text("placeAddress") { LinksPaths.themePlace($0.theme.id, in: $0.space) },
        .text("fieldId") { "name-\($0.theme.id)" }, .text("value") { $0.form.name },
        .flag("isFirst") { $0.isFirst }, .flag("isLast") { $0.isLast },
        .optionalText("error") { $0.error },
    ]
}
