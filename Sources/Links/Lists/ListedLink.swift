import Content
import Storage

/// A link where it stands in the list of its space, which shows it under each of its themes.
struct ListedLink: FromRow {
    let link: WebLink
    let theme: ItemTheme?

    init(row: Row) throws {
        link = try WebLink(row: row)
        theme = try ItemTheme(beside: row)
    }
}
