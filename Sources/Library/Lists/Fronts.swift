import Community
import Content
import HTTP
import Storage

/// The first page of the library: its themes, and what was vetted last.
enum Fronts {
    private static let mostLatest = 5

    static func show(_ visit: Visit) throws -> Response {
        let (space, viewer) = (try visit.space, visit.viewer)
        let themes = try ThemeStore(db: visit.db).ask(allFor: viewer, in: space)
        let latest = try DocumentListStore(db: visit.db).ask(
            latestFor: viewer, in: space, limit: mostLatest)
        let waiting = WaitingVersionStore(db: visit.db)
        return try visit.page(
            FrontPage(
                space: space, viewer: viewer, tree: ThemeTree(themes.get()),
                latest: latest.get().map { try DocumentRow($0, visit) }, words: visit.words,
                waiting: viewer.moderates(space) ? try waiting.count(in: space) : nil,
                mine: try waiting.count(of: viewer, in: space),
                relayed: try RelayedSection.of(Document.kind, visit)))
    }
}
