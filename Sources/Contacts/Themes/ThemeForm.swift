import Community
import HTTP
import Markup

/// The name and the colour of a theme as they were typed.
struct ThemeForm: Sendable {
    var name = ""
    var colour = ContactTheme.colours[0]

    init() {}

    init(_ fields: FormFields) {
        name = (fields.first("name") ?? "").oneLine
        let typed = fields.first("colour") ?? ""
        colour = ContactTheme.colours.contains(typed) ? typed : ContactTheme.colours[0]
    }

    init(_ theme: ContactTheme) { (name, colour) = (theme.name, theme.colour) }

    func colours(_ words: Localization) -> [FormOption] {
        ContactTheme.colours.map {
            FormOption(value: $0, word: words("contacts.colour.\($0)"), isChosen: $0 == colour)
        }
    }
}

extension ContactTheme {
    var version: FormVersion { FormVersion(of: [name, colour]) }
}
