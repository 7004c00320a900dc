import Content
import Storage

extension ThemeKind {
    /// What cards are sorted by: one may stand in several.
    static let contacts = ThemeKind(
        "contacts", title: "contacts.themes", texts: "contacts.theme.", table: "contact_theme",
        at: "/contacts/themes", home: ContactsPaths.contacts, hasColours: true, limit: 60,
        of: ShelfStore.themes, sizes: ShelfStore.sizes)
}
