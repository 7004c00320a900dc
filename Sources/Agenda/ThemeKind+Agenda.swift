import Content
import Storage

extension ThemeKind {
    /// What events are sorted by.
    static let agenda = ThemeKind(
        "agenda", title: "agenda.themes", texts: "agenda.theme.", table: "event_theme",
        at: "/agenda/themes", home: AgendaPaths.agenda, hasColours: true, limit: 60,
        of: EventThemeStore.themes, sizes: EventThemeStore.sizes)
}
