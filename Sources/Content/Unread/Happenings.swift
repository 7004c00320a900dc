package import Community
package import Foundation
import Storage

/// The last lines of the journal of a space, as they are for everybody.
package struct Happenings: Sendable {
    /// How many of a space can be new to somebody; what is older is new to nobody any more.
    package static let most = 500

    /// Looked through for each page: shared rather than copied.
    package final class Line: Sendable {
        package let id: Int64
        package let at: Date
        package let feature: String
        let actor: Person.ID?
        /// Whether it tells that a text came out, rather than of what somebody did to it.
        let isText: Bool
        let audience: Audience
        /// Of what the line is about, and of what that hangs from.
        package let item: ItemRights?
        let parent: ItemRights?
        /// The item whose page shows what has happened.
        package let page: Item.ID?

        init(row: Row) throws {
            id = try row["id"]
            at = try row["at"]
            feature = try row["feature"]
            actor = try row["actor_id"]
            let verb: String = try row["verb"]
            isText = JournalVerb.ofTexts.contains(verb)
            audience = try row["audience"]
            item = try ItemRights(row: row, "i")
            parent = try ItemRights(row: row, "up")
            page = (parent ?? item)?.id
        }

        package var isForEveryone: Bool { audience == .everyone }

        /// Whether what is told of was written or done by somebody.
        func isBy(_ person: Person.ID) -> Bool {
            actor == person || (isText && item?.author == person)
        }

        func isBy(anyOf people: Set<Person.ID>) -> Bool {
            actor.map(people.contains) ?? false
                || (isText && item?.author.map(people.contains) ?? false)
        }
    }

    /// The latest first.
    package let lines: [Line]

    /// The least number of a line.
    let first: Int64

    package init(lines: [Line]) {
        self.lines = lines
        first = lines.lazy.map(\.id).min() ?? 0
    }

    /// Those of a space, remembered for all.
    /// - Parameter limit: how many.
    package static func of(
        _ space: Space, _ visit: Visit, limit: Int = most
    ) throws -> Happenings {
        let off = space.choices.switchedOff.sorted()
        let question = "\(limit) " + off.joined(separator: " ")
        return try visit.rememberForAll("happenings", in: space, question) {
            Happenings(
                lines: try HappeningStore(db: visit.db).all(in: space, without: off, limit: limit))
        }
    }

    /// A line about an item is seen by whoever sees the item; one about nothing, by its audience.
    package static func isSeen(_ line: Line, _ sight: ItemSight, moderates: Bool) -> Bool {
        guard let item = line.item else {
            return line.audience == .everyone || line.audience == .space
                || (line.audience == .moderators && moderates)
        }
        return line.parent.map { sight.sees(item, of: $0) } ?? sight.sees(item)
    }
}
