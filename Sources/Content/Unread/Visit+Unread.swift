package import Community
package import Foundation
import HTTP
import Storage

extension Visit {
    /// What is new to the viewer in the space of this page; nothing to a guest.
    package var unread: Unread {
        get throws { try Unread.ask(self, space).get() }
    }

    /// The viewer is shown some items, each its own page or a part of one: they are read, with
    /// the notices that told of them. A page that changes nothing writes nothing.
    package func markRead(_ shown: some Sequence<Item.ID>) throws {
        guard let person = viewer.person else { return }
        let (unread, items) = (try self.unread, Set(shown))
        let (lines, told) = (unread.lines(of: items), unread.told(of: items))
        guard !lines.isEmpty || !told.isEmpty else { return }
        let (space, first, now) = (try self.space.id, unread.first, self.now)
        site.deferredWrites.add {
            try UnreadStore(db: $0).mark(
                lines, told: told, by: person, in: space, since: first, at: now)
        }
    }

    /// The viewer is shown an item on its own page.
    /// - Parameter before: when they had opened it last, if that is known.
    package func markOpened(_ item: Item, before: Date? = nil) throws {
        guard let person = viewer.person else { return }
        try markRead([item.id])
        let changed = max(item.updatedAt, item.publishedAt ?? .distantPast)
        let isNew = try unread.count(on: item.id) > 0
        guard isNew || (before.map { $0 < changed } ?? true) else { return }
        let (id, now) = (item.id, self.now)
        site.deferredWrites.add { try OpenedStore(db: $0).mark(id, by: person, at: now) }
    }

    /// The moment of this page, for the form on it that marks all as read.
    package var shownAt: String { KeysetPlace(at: now, id: 0).text }

    /// Up to when such a form marks: the moment of its page, not what came since.
    package var markedUntil: Date {
        min(KeysetPlace(request.fields.first("until"))?.at ?? now, now)
    }

    /// All that was new in one module when the page was shown is read, in this write.
    /// - Returns: what `unmarkRead` takes back; nil if nothing was new.
    package func markAllRead(of feature: String) throws -> String? {
        let (unread, person, until) = (try self.unread, try self.person, markedUntil)
        let lines = unread.lines.filter { $0.feature == feature && $0.at <= until }
        guard !lines.isEmpty else { return nil }
        let later = Set(unread.lines.lazy.filter { $0.at > until }.compactMap { $0.item?.id })
        let items = Set(lines.compactMap { $0.item?.id }).subtracting(later)
        try UnreadStore(db: db).mark(
            lines.map(\.id), told: unread.told(of: items), by: person, in: space.id,
            since: unread.first, areShown: false, at: now)
        return KeysetPlace(at: now, id: 0).text
    }

    /// What was marked by one act is unread again, unless one has seen it since.
    package func unmarkRead(_ act: String?) throws {
        guard let moment = KeysetPlace(act)?.at else { return }
        try UnreadStore(db: db).unmark(of: try person, in: space.id, at: moment)
    }
}
