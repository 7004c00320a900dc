import Community
import Foundation
import Storage

/// One of the things that a space shows of others, in a list.
struct RelayedLine: Sendable, FromRow {
    let item: Item.ID
    let source: Item.ID
    let kind: String
    let title: String
    let originName: String
    let at: Date

    init(row: Row) throws {
        item = try row["shown_id"]
        source = try row["source_id"]
        kind = try row["kind"]
        title = try row["title"]
        originName = try row["origin_name"]
        at = try row["at"]
    }

    var place: KeysetPlace { KeysetPlace(at: at, id: item) }

    /// - Parameter notes: what is said of it first: its kind, its day.
    func line(_ notes: [String?], _ visit: Visit, in space: Space) -> HomeCard.Line {
        HomeCard.Line(
            title, SpacePaths.relayed(item, in: space),
            meta: notes.compactMap(\.self) + [
                visit.words("network.from", ["space": originName]),
                visit.dates.recent(at, now: visit.now),
            ])
    }
}
