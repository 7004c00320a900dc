import Community
import Content
import Foundation
import Storage

/// The last lines of the journal of a space, as they are for everybody: what tells a viewer how
/// many of them are new.
struct RecentHappenings: Sendable {
    /// How many lines are looked through.
    private static let most = 300
    /// Where counting ends.
    private static let mostUnread = 100

    private struct Line: Sendable {
        let at: Date
        let actor: Person.ID?
        /// The item whose page shows what has happened.
        let page: Int64?
        let audience: Audience
        /// Of what the line is about, and of what that hangs from.
        let item: ItemRights?
        let parent: ItemRights?
    }

    /// The latest first.
    private let lines: [Line]

    /// For the rail.
    static let waiting = WaitingCount { visit, space in
        guard let person = visit.viewer.person, visit.viewer.belongs(to: space) else { return nil }
        return try of(space, visit).openings(by: person, in: space)
    } total: { answer, visit, space in
        try of(space, visit).unread(answer, visit.viewer, in: space)
    }

    private static func of(_ space: Space, _ visit: Visit) throws -> RecentHappenings {
        let off = space.choices.switchedOff.sorted()
        return try visit.rememberForAll(
            "whats-new.recent", in: space, off.joined(separator: " ")
        ) {
            RecentHappenings(lines: try read(in: space, without: off, visit.db))
        }
    }

    /// When somebody has opened those items, and under 0 the moment before which all is read.
    private func openings(by person: Person.ID, in space: Space) -> SQL {
        """
        SELECT CAST(0 AS BIGINT) AS key, m.caught_up_at AS value FROM membership AS m
        WHERE m.space_id = \(space.id) AND m.person_id = \(person)
        UNION ALL
        \(OpenedStore.opened(by: person, since: lines.compactMap(\.page).min() ?? 0))
        """
    }

    /// What I did myself is never new to me; opening a thing reads the comments under it.
    private func unread(
        _ answer: WaitingCount.Answer, _ viewer: Viewer, in space: Space
    ) throws -> Int {
        let opened = Dictionary(answer) { max($0, $1) }
        guard let caughtUp = opened[0].map(Date.init(milliseconds:)) else { return 0 }
        let sight = ItemSight(viewer, in: space)
        let moderates = viewer.moderates(space)
        var count = 0
        for line in lines {
            guard line.at > caughtUp, count < Self.mostUnread else { break }
            if line.actor != nil, line.actor == viewer.person { continue }
            if let page = line.page, let at = opened[page], at >= line.at.milliseconds { continue }
            if sees(line, sight, moderates: moderates) { count += 1 }
        }
        return count
    }

    /// A line about an item is seen by whoever sees the item; one about nothing, by its audience.
    private func sees(_ line: Line, _ sight: ItemSight, moderates: Bool) -> Bool {
        guard let item = line.item else {
            return line.audience == .everyone || line.audience == .space
                || (line.audience == .moderators && moderates)
        }
        return line.parent.map { sight.sees(item, of: $0) } ?? sight.sees(item)
    }

    private static func read(
        in space: Space, without off: [String], _ db: Database
    ) throws -> [Line] {
        var found: [(at: Date, actor: Person.ID?, audience: Audience)] = []
        var (items, parents): ([ItemRights?], [ItemRights?]) = ([], [])
        let isOn: SQL = off.isEmpty ? "" : "AND j.feature NOT IN \(list: off)"
        try db.each(
            """
            SELECT j.at, j.actor_id, j.audience, \(ItemRights.columns("i")),
                \(ItemRights.columns("up"))
            FROM journal AS j
            LEFT JOIN item AS i ON i.id = j.item_id
            LEFT JOIN item AS up ON up.id = i.parent_id
            WHERE j.space_id = \(space.id) \(isOn)
            ORDER BY j.at DESC, j.id DESC LIMIT \(most)
            """
        ) { row in
            found.append((try row["at"], try row["actor_id"], try row["audience"]))
            items.append(try ItemRights(row: row, "i"))
            parents.append(try ItemRights(row: row, "up"))
        }
        try ItemRights.readGroups(of: &items, db)
        try ItemRights.readGroups(of: &parents, db)
        return found.indices.map { index in
            Line(
                at: found[index].at, actor: found[index].actor,
                page: (parents[index] ?? items[index])?.id.rawValue,
                audience: found[index].audience, item: items[index], parent: parents[index])
        }
    }
}
