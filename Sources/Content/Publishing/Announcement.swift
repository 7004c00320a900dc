package import Community
package import Foundation
package import HTTP
package import Storage

/// All that follows when a text comes out: a line of the journal, those to notify, the pages that
/// are open. The one step by which every module publishes: at once, at a date, or once a moderator
/// has approved.
package struct Announcement {
    private let entry: JournalEntry
    private let notifier: Notifier
    /// What the open pages of its readers hear, by channel.
    private let events: [(channel: String, event: Event)]

    package init(
        _ entry: JournalEntry, _ notifier: Notifier,
        events: [(channel: String, event: Event)] = []
    ) {
        self.entry = entry
        self.notifier = notifier
        self.events = events
    }

    /// In the transaction that published it.
    /// - Parameter mentioned: whom the text names; nil to read it from the table of mentions.
    package func publish(
        mentioned: [Person.ID]? = nil, _ db: Database, at now: Date
    ) throws {
        try Journal(db: db).append(entry, at: now)
        try notifier.notify(mentioned: mentioned, db, at: now)
        for (channel, event) in events { db.publish(event, on: channel) }
    }
}
