import Content
import Storage

/// What is different on single dates of events that came with a file: what the file said is
/// written anew by the next one, what was decided here stays.
struct ImportedOverrideStore {
    let db: Database

    func write(_ fresh: [EventOverride], of event: Item.ID) throws {
        try db.run("DELETE FROM event_override WHERE event_id = \(event) AND imported = 1")
        let known = try OverrideStore(db: db).all(of: event)
        let own = Dictionary(known.map { ($0.recurrence, $0) }, uniquingKeysWith: { one, _ in one })
        for one in fresh {
            try OverrideStore(db: db).set(own[one.recurrence].map(one.over) ?? one, of: event)
        }
        guard !fresh.isEmpty else { return }
        try db.run(
            """
            UPDATE event_override SET imported = 1
            WHERE event_id = \(event) AND recurrence_id IN \(list: fresh.map(\.recurrence))
            """)
    }
}
