import Community
import Content
import Foundation
import Storage
import Web

/// What is known of the pages that links lead to.
struct CheckStore {
    let db: Database

    /// Those that are out and to be looked at, the longest due first.
    func due(at now: Date, limit: Int) throws -> [DueLink] {
        try db.all(
            """
            SELECT l.item_id, l.address, l.icon, l.icon_at FROM link AS l
            JOIN item AS i ON i.id = l.item_id
            WHERE l.due_at <= \(now) AND \(Visibility.isOut("i")) AND \(Visibility.isOn("i"))
            ORDER BY l.due_at, l.item_id LIMIT \(limit)
            """)
    }

    /// Keeps what a look has found; nothing of it if the link leads elsewhere by now.
    func save(_ look: LinkLook) throws {
        guard let link = try WebLinkStore(db: db).find(look.link.id),
            link.address == look.link.address
        else { return try sweep(look) }
        var record = link.record.after(look.finding, of: look.address, at: look.at)
        if link.record.verdict != .dead, try isOurs(record, of: link) {
            record.verdict = .failing
            record.due = look.at.addingTimeInterval(3.5 * LinkPatience.day)
        }
        try save(record, of: link, at: look.at)
        if case .sought(let digest) = look.icon {
            try IconStore(db: db).set(digest, of: link.id, at: look.at)
        }
    }

    /// The picture that a look has stored, if nothing names it.
    func sweep(_ look: LinkLook) throws {
        guard case .sought(.some(let digest)) = look.icon else { return }
        try StaleFileStore(db: db).sweepLater([digest], at: look.at)
    }

    /// Whether it is our own network that fails: since a link is said to, others were looked at,
    /// and not one of them answered.
    private func isOurs(_ record: LinkRecord, of link: WebLink) throws -> Bool {
        guard record.verdict == .dead, record.status == nil, let since = record.failingSince
        else { return false }
        let alive: [Item.ID] = try db.values(
            """
            SELECT l.item_id FROM link AS l
            WHERE l.alive_at >= \(since) AND l.item_id <> \(link.id) LIMIT 1
            """)
        guard alive.isEmpty else { return false }
        let looked: [Item.ID] = try db.values(
            """
            SELECT l.item_id FROM link AS l
            WHERE l.checked_at >= \(since) AND l.item_id <> \(link.id) LIMIT 3
            """)
        return looked.count == 3
    }

    func save(_ record: LinkRecord, of link: WebLink, at now: Date) throws {
        let question = LinkQuestion(record)
        let asks = question != nil && question?.text != link.keptFrom
        // What is well again is asked about anew when it fails.
        let kept = question == nil && record.verdict == .alive ? nil : link.keptFrom
        let alive = record.verdict == .alive ? now : link.aliveAt
        try db.run(
            """
            UPDATE link SET verdict = \(record.verdict), cause = \(record.cause),
                status = \(record.status), failures = \(record.failures),
                failing_since = \(record.failingSince), checked_at = \(record.checked),
                alive_at = \(alive), due_at = \(record.due),
                proposal = \(record.proposal?.text), kept_from = \(kept),
                asks_since = \(asks ? link.asksSince ?? now : nil)
            WHERE item_id = \(link.id)
            """)
    }

    /// A moderator keeps the link as it is, whatever was found: they are not asked again.
    func keep(_ link: WebLink) throws {
        try db.run(
            """
            UPDATE link SET kept_from = \(LinkQuestion(link.record)?.text), asks_since = NULL
            WHERE item_id = \(link.id)
            """)
    }
}
