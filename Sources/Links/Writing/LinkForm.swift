import Community
import Content
import HTTP

/// The form of a link as it was typed.
struct LinkForm: Sendable {
    var address = ""
    var title = ""
    var description = ""
    var themes: Set<String> = []
    /// Whether guests see it as well, where the space is public.
    var isForEveryone = false

    init() {}

    init(_ fields: FormFields) {
        address = (fields.first("address") ?? "").trimmed
        title = (fields.first("title") ?? "").oneLine
        description = (fields.first("description") ?? "").plainLines.trimmed
        themes = Set(fields.all("theme").filter { !$0.isEmpty })
        isForEveryone = fields.first("everyone") == "1"
    }

    init(_ link: WebLink, under themes: [ItemTheme]) {
        address = link.address
        title = link.item.title
        description = link.description
        self.themes = Set(themes.map(\.id.description))
        isForEveryone = link.item.audience == .everyone
    }

    /// All that others may have changed meanwhile.
    var version: FormVersion {
        FormVersion(
            of: [address, title, description, isForEveryone.description] + themes.sorted())
    }
}
