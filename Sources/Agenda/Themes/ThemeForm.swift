import Community
import HTTP
import Markup

/// The name and the colour of a theme as they were typed.
struct ThemeForm: Sendable {
    var name = ""
    var colour = EventTheme.colours[0]

    init() {}

    init(_ fields: FormFields) {
        name = (fields.first("name") ?? "").oneLine
        let typed = fields.first("colour") ?? ""
        colour = EventTheme.colours.contains(typed) ? typed : EventTheme.colours[0]
    }

    init(_ theme: EventTheme) { (name, colour) = (theme.name, theme.colour) }

    func colours(_ words: Localization) -> [FormOption] {
        EventTheme.colours.map {
            FormOption(value: $0, word: words("agenda.colour.\($0)"), isChosen: $0 == colour)
        }
    }
}

extension EventTheme {
    var version: FormVersion { FormVersion(of: [name, colour]) }
}
