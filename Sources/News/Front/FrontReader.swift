import Community
import Content
import Foundation
import Storage

/// What the home page is for one of those who belong to the space: which of its items they see,
/// what is new to them and what they are asked to read.
struct FrontReader {
    private let news: FrontNews
    private let sight: ItemSight
    private let mayWrite: Bool
    private let unread: () throws -> Unread
    private let past: Asked<Past>
    private let waiting: () throws -> [NewsTitle]

    /// What they have done, of the items that may stand on the page.
    private struct Past {
        let read: Set<Int64>
    }

    /// Nil for a guest. What is asked of the reader is answered along with what the page asks
    /// next.
    init?(_ visit: Visit, _ space: Space) throws {
        guard let person = visit.viewer.person, visit.viewer.belongs(to: space) else { return nil }
        unread = { try visit.unread }
        news = try FrontNews.of(space, visit)
        sight = ItemSight(visit.viewer, in: space)
        mayWrite = visit.viewer.moderates(space)
        let ids = news.entries.map(\.row.line.id.rawValue)
        let asked = news.asked.map(\.title.id.rawValue) + ids
        past = try visit.db.ask(pairs: [
            ReadingStore.confirmed(by: person, since: asked.min() ?? 0)
        ]).map { found in Past(read: Set(found[0].map(\.key))) }
        waiting = { try ReadingStore(db: visit.db).titlesWaiting(for: person, in: space) }
    }

    /// The first page; nil if what is held does not reach far enough.
    func rows(size: Int) throws -> KeysetPage<NewsRow>? {
        let (past, unread) = (try past.get(), try unread())
        let seen = news.entries.lazy.filter { sight.sees($0.rights) }.prefix(size + 1)
            .map { row($0, past, unread) }
        guard seen.count > size || news.isAll else { return nil }
        return KeysetPage(.first, size: size) { _, limit in Array(seen.prefix(limit)) }
    }

    /// The titles of what they were asked to read and have not confirmed, oldest first.
    func titles() throws -> [NewsTitle] {
        guard news.hasAllAsked else { return try waiting() }
        let read = try past.get().read
        return news.asked.lazy
            .filter { sight.isAsked(by: $0.rights) && !read.contains($0.title.id.rawValue) }
            .prefix(5).map(\.title)
    }

    private func row(_ entry: FrontNews.Entry, _ past: Past, _ unread: Unread) -> NewsRow {
        var row = entry.row
        let id = row.line.id.rawValue
        row.mayWrite = mayWrite
        row.line.isToRead =
            row.line.isToRead && sight.isAsked(by: entry.rights) && !past.read.contains(id)
        row.line.isUnread = unread.contains(row.line.id)
        return row
    }
}
