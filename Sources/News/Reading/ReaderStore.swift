import Community
import Content
import Foundation
import Storage

/// Those whom an item asks to read it, page by page: who has not confirmed by name, who has by
/// time, the last first.
struct ReaderStore {
    static let pageSize = 50
    /// How many members one page looks through, where many are asked: few, and more where hardly
    /// anybody of these is found.
    private static let windows = [150, 1_000]

    let db: Database
    let news: NewsItem

    /// - Parameter isLarge: whether too many are asked to look at all of them.
    func waiting(after place: MemberPlace?, isLarge: Bool) throws -> WaitingReaders {
        guard isLarge else {
            let page = try page(of: all(after: place))
            return WaitingReaders(rows: page.rows, next: page.next?.place)
        }
        var found = WaitingReaders(rows: [], next: nil)
        for size in Self.windows {
            let page = try page(of: window(after: place, size))
            let end = try page.next?.place ?? windowEnd(after: place, size)
            found = WaitingReaders(rows: page.rows, next: end)
            if page.hasNext || end == nil { break }
        }
        return found
    }

    /// - Parameter entries: `entry` and `person_id` of some members.
    private func page(of entries: SQL) throws -> KeysetPage<Reader> {
        try KeysetPage(size: Self.pageSize) { limit in
            try db.all(
                """
                \(Self.columns), NULL AS read_at
                FROM (\(entries)) AS e
                JOIN membership AS m ON m.space_id = \(news.item.space)
                    AND m.person_id = e.person_id
                \(asked)
                    AND NOT EXISTS (SELECT 1 FROM news_reading AS r
                        WHERE r.news_id = i.id AND r.person_id = m.person_id)
                ORDER BY e.entry, e.person_id LIMIT \(limit)
                """
            )
        }
    }

    func confirmed(before place: KeysetPlace?) throws -> KeysetPage<Reader> {
        let older: SQL =
            place.map { "AND (r.read_at, r.person_id) < (\($0.at), \($0.id))" } ?? ""
        return try KeysetPage(size: Self.pageSize) { limit in
            try db.all(
                """
                \(Self.columns), r.read_at
                FROM news_reading AS r
                JOIN membership AS m ON m.space_id = \(news.item.space)
                    AND m.person_id = r.person_id
                JOIN member_entry AS e ON e.person_id = m.person_id AND e.space_id = m.space_id
                    AND e.shelf = 'member'
                \(asked) AND r.news_id = \(news.id) \(older)
                ORDER BY r.read_at DESC, r.person_id DESC LIMIT \(limit)
                """
            )
        }
    }

    private static let columns: SQL = """
        SELECT e.entry, p.id AS person_id, p.name,
            CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
        """

    private var asked: SQL {
        """
        JOIN item AS i ON i.id = \(news.id)
        JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
        WHERE \(NewsStore.isAsked)
        """
    }

    /// Few: all of them, whoever else belongs to the space.
    private func all(after place: MemberPlace?) -> SQL {
        """
        SELECT e.entry, e.person_id FROM (
            SELECT m.person_id \(AudienceStore.members(meantBy: news.item))) AS c
        JOIN member_entry AS e ON e.person_id = c.person_id
            AND e.space_id = \(news.item.space) AND e.shelf = 'member' \(Self.after(place))
        """
    }

    private func window(after place: MemberPlace?, _ size: Int) -> SQL {
        """
        SELECT e.entry, e.person_id FROM member_entry AS e
        WHERE e.space_id = \(news.item.space) AND e.shelf = 'member' \(Self.after(place))
        ORDER BY e.entry, e.person_id LIMIT \(size)
        """
    }

    /// Nil at the end of the list.
    private func windowEnd(after place: MemberPlace?, _ size: Int) throws -> MemberPlace? {
        try db.first(
            """
            SELECT e.entry, e.person_id FROM member_entry AS e
            WHERE e.space_id = \(news.item.space) AND e.shelf = 'member' \(Self.after(place))
            ORDER BY e.entry, e.person_id LIMIT 1 OFFSET \(size - 1)
            """
        )
    }

    private static func after(_ place: MemberPlace?) -> SQL {
        place.map { "AND (e.entry, e.person_id) > (\($0.entry), \($0.person))" } ?? ""
    }
}

/// A page of those who have not confirmed. It may be empty in the midst of a list.
struct WaitingReaders {
    let rows: [Reader]
    let next: MemberPlace?
}
