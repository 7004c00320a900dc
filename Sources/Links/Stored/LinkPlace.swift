import Content
import Storage

/// That a link stands in a theme, or without one.
struct LinkPlace: FromRow {
    let link: Item.ID
    let theme: LinkTheme?
    let position: Int

    init(row: Row) throws {
        link = try row["link_id"]
        theme = try LinkTheme(ofPlace: row)
        position = try row["position"]
    }

    /// What a theme is read from, of `link_place AS p` and `link_theme AS t`.
    static let themeColumns: SQL = """
        p.theme_id, t.name AS theme_name, t.position AS theme_position
        """
}
