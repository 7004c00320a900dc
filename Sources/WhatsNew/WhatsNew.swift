package import Community
import Content

/// Everything new across the modules: today, the week, the month, since my last visit, all. It
/// reads only the journal, through the same rule of who sees what as every other page.
package let whatsNew = Feature(
    name: "whats-new",
    routes: [
        .get(Paths.index, .readers, NewThings.index),
        .post(Paths.reading, .readers, Readings.create).asStatement(),
        .post(Paths.undoing, .readers, Readings.undo).asStatement(),
    ],
    pages: [WhatsNewPage.self],
    declares: WhatsNewBench.measures + [
        NavigationItem(
            "whats-new", word: "rail.whatsNew", icon: "whats-new", path: Paths.index, order: 1,
            key: "n", isOften: true, waiting: RecentHappenings.waiting),
        OfflinePage("whats-new", word: "rail.whatsNew", path: Paths.index, order: 10),
        CatchingUp.script,
    ]
)
