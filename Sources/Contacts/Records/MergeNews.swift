import Community
import Content
import Storage

/// Merges are told in what is new and kept in the audit, without the names of anybody on a card.
enum MergeNews {
    static let all: [any Declaration] = [
        AuditAction.contactsMerged, AuditAction.contactsUnmerged, JournalVerb.contactsMerged,
    ]

    static func tell(of kept: Item.ID, _ visit: Visit) throws {
        let space = try visit.space
        let item = try ItemStore(db: visit.db).find(kept, for: visit.viewer, in: space)
        let entry = JournalEntry(
            .contactsMerged, space: item.space, actor: visit.viewer.person, feature: "contacts",
            kind: Contact.kind, item: item.id, title: item.title,
            address: ContactsPaths.contact(item.id, in: space), audience: item.audience)
        try Journal(db: visit.db).append(entry, at: visit.now)
    }
}

extension AuditAction {
    static let contactsMerged = AuditAction("contactsMerged", ofThings: true)
    static let contactsUnmerged = AuditAction("contactsUnmerged", ofThings: true)
}

extension JournalVerb {
    fileprivate static let contactsMerged = JournalVerb("contactsMerged")
}
