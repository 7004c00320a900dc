import Storage

/// A link where it stands in the list of its space, which shows it under each of its themes.
struct ListedLink: FromRow {
    let link: WebLink
    let theme: LinkTheme?

    init(row: Row) throws {
        link = try WebLink(row: row)
        theme = try LinkTheme(ofPlace: row)
    }
}
