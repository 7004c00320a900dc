import Community
import Content
import Foundation
import Storage

/// All that follows when a version is vetted, in the transaction that vets it: the one before is of
/// the past, readers have this one, those who follow are told.
struct VersionVetting {
    let visit: Visit

    func vet(
        _ version: DocumentVersion, of document: Document, digest: String, _ checklist: Checklist
    ) throws {
        let (db, now, person) = (visit.db, visit.now, try visit.person)
        try VettingStore(db: db).add(
            .vetted, of: version.id, digest: digest, checklist, by: person, at: now)
        try VersionStore(db: db).setVetted(version.id, of: document.id, by: person, at: now)
        try DocumentStore(db: db).setVetted(
            document.id, version.id, owner: document.owner ?? person,
            reviewAt: nil, at: now)
        try VettingFollowUp(db: db, space: visit.space, now: now).run(
            document.id, number: version.number, isSubstantial: version.isSubstantial,
            day: checklist.reviewDate(visit), by: person)
        if document.item.isPublished {
            try ItemStore(db: db).touch(document.id, at: now)
        } else {
            try ItemStore(db: db).setPublished(document.id, true, at: now)
        }
        try ShelfStore(db: db).refresh(document.id)
        try PagedTexts(db: db).remove(of: document.id, at: now)
        try ReadingSchedule.add(version.id, .vetted, db, at: now)
        try tell(of: document, isFirst: !document.isVetted)
        try thank(version, document)
    }

    /// Nothing was told before it was vetted; a newer version is told as one.
    private func tell(of document: Document, isFirst: Bool) throws {
        let (item, space) = (document.item, try visit.space)
        let address = LibraryPaths.document(item.id, in: space)
        let entry = JournalEntry(
            isFirst ? .created : .documentRenewed, space: space.id, actor: try visit.person,
            feature: "library", kind: Document.kind, item: item.id, title: item.title,
            address: address, audience: item.audience)
        var notifier = Notifier(
            of: item.id, titled: item.title, by: try visit.person, in: item, address: address,
            visit.site)
        let reason: NoticeReason = isFirst ? .documentAdded : .documentRenewed
        (notifier.toAuthor, notifier.toFollowers) = (reason, reason)
        try Announcement(entry, notifier).publish(mentioned: [], visit.db, at: visit.now)
    }

    /// Whoever sent it hears that it was vetted, and follows what is said of it.
    private func thank(_ version: DocumentVersion, _ document: Document) throws {
        guard let sender = version.sender else { return }
        try FollowStore(db: visit.db).follow(
            byWriting: document.id, by: sender, in: document.item.space, at: visit.now)
        try SenderTelling(visit: visit).tell(
            .documentVetted, version, of: document,
            at: LibraryPaths.document(document.id, in: visit.space))
    }
}

extension JournalVerb {
    static let documentRenewed = JournalVerb("documentRenewed")
}

extension NoticeReason {
    static let documentVetted = NoticeReason("documentVetted")
    static let documentAdded = NoticeReason("documentAdded", mailing: .followed)
    static let documentRenewed = NoticeReason("documentRenewed", mailing: .followed)
    static let documentChanges = NoticeReason("documentChanges")
    static let documentRefused = NoticeReason("documentRefused")
}
