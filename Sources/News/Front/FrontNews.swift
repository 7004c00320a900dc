import Community
import Content
import Storage

/// The first items of the home page, and those that ask to be read, as they are for all who
/// belong to the space.
struct FrontNews: Sendable {
    /// How many items are held, for those who do not see all of them.
    private static let most = 48
    /// How many that ask to be read.
    private static let mostAsked = 200

    struct Entry: Sendable {
        let row: NewsRow
        let rights: ItemRights
    }

    struct Asked: Sendable {
        let title: NewsTitle
        let rights: ItemRights
    }

    /// In the order of the page.
    let entries: [Entry]
    /// The oldest first.
    let asked: [Asked]

    /// Whether no further item is published.
    var isAll: Bool { entries.count < Self.most }
    /// Whether no further one asks to be read.
    var hasAllAsked: Bool { asked.count < Self.mostAsked }

    /// For a visitor who belongs to the space.
    static func of(_ space: Space, _ visit: Visit) throws -> FrontNews {
        try visit.rememberForAll("news.front", in: space) {
            let store = NewsListStore(db: visit.db)
            let found = try store.front(of: space, limit: most)
            let rows = try NewsRow.rows(found.lines, visit, mayWrite: false)
            let asked = try store.asking(in: space, limit: mostAsked)
            return FrontNews(
                entries: zip(rows, found.rights).map { Entry(row: $0, rights: $1) },
                asked: zip(asked.titles, asked.rights).map { Asked(title: $0, rights: $1) })
        }
    }
}
