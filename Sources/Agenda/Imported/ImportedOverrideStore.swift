import Content
import Foundation
import Storage

/// What is different on single dates of events that came with a file: what the file said is
/// written anew by the next one, what was decided here stays.
struct ImportedOverrideStore {
    let db: Database

    func write(_ fresh: [EventOverride], of event: Item.ID) throws {
        let (store, last) = (OverrideStore(db: db), try former(of: event))
        let own = Dictionary(grouping: try store.all(of: event), by: \.recurrence)
        let said = Dictionary(grouping: fresh, by: \.recurrence).compactMapValues(\.first)
        for name in Set(said.keys).union(last.keys).sorted() {
            let usual = EventOverride(recurrence: name)
            let one = (said[name] ?? usual).over(
                own[name]?.first ?? usual, since: last[name] ?? usual)
            try store.set(one, of: event)
            let text = try said[name].map { try JSONEncoder().encode($0) }
            let source = text.map { String(decoding: $0, as: UTF8.self) }
            try db.run(
                """
                UPDATE event_override SET source = \(source)
                WHERE event_id = \(event) AND recurrence_id = \(name)
                """)
            if source == nil, one == usual { try store.remove(name, of: event) }
        }
    }

    /// What its last file said, by the names that the dates have by now.
    private func former(of event: Item.ID) throws -> [String: EventOverride] {
        var found: [String: EventOverride] = [:]
        try db.each(
            """
            SELECT v.recurrence_id, v.source FROM event_override AS v
            WHERE v.event_id = \(event) AND v.source IS NOT NULL
            """
        ) { row in
            let text: String = try row["source"]
            found[try row["recurrence_id"]] = try JSONDecoder().decode(
                EventOverride.self, from: Data(text.utf8))
        }
        return found
    }
}
