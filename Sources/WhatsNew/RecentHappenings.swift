import Community
import Content
import Foundation
import Storage

/// The last lines of the journal of a space, as they are for everybody: what tells a viewer how
/// many of them are new.
struct RecentHappenings: Sendable {
    /// How many lines are looked through for each page, and for the page of what is new.
    static let most = (ofAnyPage: 300, counted: 1_000)
    /// Where counting ends.
    private static let mostUnread = 100

    /// Looked through for each page: shared rather than copied.
    final class Line: Sendable {
        let at: Date
        let feature: String
        let actor: Person.ID?
        /// The item whose page shows what has happened.
        let page: Int64?
        let audience: Audience
        /// Of what the line is about, and of what that hangs from.
        let item: ItemRights?
        let parent: ItemRights?

        init(row: Row) throws {
            at = try row["at"]
            feature = try row["feature"]
            actor = try row["actor_id"]
            audience = try row["audience"]
            item = try ItemRights(row: row, "i")
            parent = try ItemRights(row: row, "up")
            page = (parent ?? item)?.id.rawValue
        }
    }

    /// The latest first.
    let lines: [Line]

    /// For the rail.
    static let waiting = WaitingCount { visit, space in
        guard let person = visit.viewer.person, visit.viewer.belongs(to: space) else { return nil }
        let first = try of(space, visit).lines.compactMap(\.page).min() ?? 0
        return RecentHappeningStore.openings(by: person, in: space, since: first)
    } total: { answer, visit, space in
        try of(space, visit).unread(answer, visit.viewer, in: space)
    }

    private static func of(_ space: Space, _ visit: Visit) throws -> RecentHappenings {
        try read("whats-new.recent", most.ofAnyPage, space, visit)
    }

    private static func read(
        _ name: String, _ limit: Int, _ space: Space, _ visit: Visit
    ) throws -> RecentHappenings {
        let off = space.choices.switchedOff.sorted()
        return try visit.rememberForAll(name, in: space, off.joined(separator: " ")) {
            RecentHappenings(
                lines: try RecentHappeningStore(db: visit.db).all(
                    in: space, without: off, limit: limit))
        }
    }

    /// Those of which the page of what is new counts how many each module has.
    static func counted(_ visit: Visit, in space: Space) throws -> RecentHappenings {
        try read("whats-new.counted", most.counted, space, visit)
    }

    /// How many of them since a moment the viewer sees, by module.
    func counts(since start: Date, for viewer: Viewer, in space: Space) -> LineCounts {
        let sight = ItemSight(viewer, in: space)
        let (belongs, moderates) = (viewer.belongs(to: space), viewer.moderates(space))
        var counts = LineCounts()
        for line in lines {
            guard line.at >= start else { return counts }
            guard belongs || line.item != nil || line.audience == .everyone else { continue }
            if Self.sees(line, sight, moderates: moderates) {
                counts.ofModules[line.feature, default: 0] += 1
            }
        }
        counts.isAll = lines.count < Self.most.counted
        return counts
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
            if Self.sees(line, sight, moderates: moderates) { count += 1 }
        }
        return count
    }

    /// A line about an item is seen by whoever sees the item; one about nothing, by its audience.
    private static func sees(
        _ line: Line, _ sight: ItemSight, moderates: Bool
    ) -> Bool {
        guard let item = line.item else {
            return line.audience == .everyone || line.audience == .space
                || (line.audience == .moderators && moderates)
        }
        return line.parent.map { sight.sees(item, of: $0) } ?? sight.sees(item)
    }
}
