import Content
import Storage

/// That a link stands in a theme, or without one.
struct LinkPlace: FromRow {
    let link: Item.ID
    let theme: ItemTheme?
    let position: Int

    init(row: Row) throws {
        link = try row["link_id"]
        theme = try ItemTheme(beside: row)
        position = try row["position"]
    }
}
