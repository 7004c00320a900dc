import Community
import Content
import Foundation
import Storage

/// What becomes of a card once it is written: those who do not moderate wait for somebody who does.
enum ContactPublication {
    /// Publishes a new card, or holds it for the moderators.
    /// - Returns: whether it is out.
    static func publish(_ id: Item.ID, _ visit: Visit) throws -> Bool {
        let space = try visit.space
        guard visit.viewer.moderates(space) else {
            let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: space)
            try Premoderation.hold(item, visit)
            return false
        }
        try ItemStore(db: visit.db).setPublished(id, true, at: visit.now)
        try announce(id, visit)
        return true
    }

    /// A moderator has published a card that had to wait.
    static func approve(_ item: Item, _ visit: Visit) throws { try announce(item.id, visit) }

    /// A card that waits was written again: it is to be read again.
    static func hold(_ contact: Contact, _ visit: Visit) throws {
        // Under the name that it has now.
        let item = try ItemStore(db: visit.db).find(
            contact.id, for: visit.viewer, in: visit.space)
        try Premoderation.hold(item, visit)
    }

    /// What changed of a card that is out is a line of the journal.
    static func tell(ofEdit id: Item.ID, _ visit: Visit) throws {
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        guard item.isPublished else { return }
        try Journal(db: visit.db).append(try entry(.edited, item, visit), at: visit.now)
    }

    private static func announce(_ id: Item.ID, _ visit: Visit) throws {
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        var notifier = Notifier(
            of: item, in: item, address: ContactsPaths.contact(id, in: try visit.space),
            visit.site)
        notifier.touching = try ShelfStore(db: visit.db).themes(of: id)
            .map { ThemeKind.contacts.target($0.id) }
        notifier.opensTopic = true
        try Announcement(try entry(.published, item, visit), notifier)
            .publish(mentioned: [], visit.db, at: visit.now)
    }

    private static func entry(
        _ verb: JournalVerb, _ item: Item, _ visit: Visit
    ) throws -> JournalEntry {
        JournalEntry(
            verb, space: item.space, actor: verb == .published ? item.author : visit.viewer.person,
            feature: "contacts", kind: Contact.kind, item: item.id, title: item.title,
            address: ContactsPaths.contact(item.id, in: try visit.space), audience: item.audience)
    }
}
