package import Community

/// Everything new across the modules: today, the week, the month, since my last visit, all. It
/// reads only the journal, through the same rule of who sees what as every other page.
package let whatsNew = Feature(
    name: "whats-new",
    routes: [
        .get(Paths.index, .readers, NewThings.index),
        .post(Paths.reading, .readers, Readings.create),
    ],
    pages: [WhatsNewPage.self],
    rail: NavigationItem(
        word: "rail.whatsNew", icon: "whats-new", path: Paths.index, key: "n", isOften: true,
        waiting: { db, viewer, space in
            try WhatsNewStore(db: db).unread(for: viewer, in: space)
        })
)

enum Paths {
    static let index = SpacePath("/whats-new")
    static let reading = SpacePath("/whats-new/reading")
}
