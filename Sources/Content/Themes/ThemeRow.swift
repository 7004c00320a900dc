import Community
import Markup

/// A theme in the list of its moderators, which is its form as well.
struct ThemeRow: Rendered {
    let theme: ItemTheme
    let form: ThemeForm
    let error: String?
    let size: String
    let isFirst: Bool
    let isLast: Bool
    let kind: ThemeKind
    let space: Space
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("name") { $0.theme.name }, .text("version") { $0.theme.version.text },
        .text("size") { $0.size }, .optionalText("colour") { $0.theme.colour?.rawValue },
        .text("address") { $0.kind.one($0.theme.id, in: $0.space) },
        .text("placeAddress") { $0.kind.place($0.theme.id, in: $0.space) },
        .text("fieldId") { "name-\($0.theme.id)" }, .text("value") { $0.form.name },
        .text("colourId") { "colour-\($0.theme.id)" },
        .list("colours", FormOption.self) { ThemeColour.options($0.form.colour, $0.words) },
        .flag("isFirst") { $0.isFirst }, .flag("isLast") { $0.isLast },
        .optionalText("error") { $0.error },
    ]
}
