import Content
import Storage

extension ThemeKind {
    /// What links are sorted by: one may stand in several.
    static let links = ThemeKind(
        "links", title: "links.themes", texts: "links.theme.", table: "link_theme",
        at: "/links/themes", home: LinksPaths.links, hasColours: false, limit: 80,
        of: ShelfStore.themes, sizes: ShelfStore.sizes,
        onMove: { try ShelfStore(db: $2).set($1, of: $0) },
        onDelete: { try ShelfStore(db: $2).clear($0, in: $1) })
}
