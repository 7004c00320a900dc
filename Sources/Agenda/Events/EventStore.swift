import Community
import Content
import Foundation
import Storage

/// The table of events: finding one.
struct EventStore {
    let db: Database

    /// Finds an event that the viewer sees; one that they may not see does not exist.
    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> AgendaEvent {
        let found: AgendaEvent? = try db.first(
            "\(Self.selection) WHERE e.item_id = \(id) AND \(viewer.sees(itemsOf: space))")
        guard let found else { throw Problem.notFound }
        return found
    }

    /// For the jobs, which nobody visits. Not what is in the trash.
    func find(_ id: Item.ID) throws -> AgendaEvent? {
        try db.first("\(Self.selection) WHERE e.item_id = \(id) AND i.trashed_at IS NULL")
    }

    static let selection: SQL = """
        SELECT \(ItemStore.columns), \(AgendaEvent.columns)
        FROM event AS e JOIN item AS i ON i.id = e.item_id
        """
}
