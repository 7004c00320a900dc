import Community
import HTTP

/// The name of a theme as it was typed.
struct ThemeForm: Sendable {
    var name = ""

    init() {}

    init(_ fields: FormFields) { name = (fields.first("name") ?? "").oneLine }

    init(_ theme: LinkTheme) { name = theme.name }
}

extension LinkTheme {
    var version: FormVersion { FormVersion(of: [name]) }
}
