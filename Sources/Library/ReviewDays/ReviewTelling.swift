import Community
import Content
import Foundation
import Storage

/// Tells of a document that is to be checked again: the owner before the day and on it, then the
/// moderators. Where nobody owns it the moderators are told in their place.
struct ReviewTelling {
    let db: Database
    let space: Space
    let now: Date

    /// What the clock asks for. What has waited for longer, such as in the trash, is told by its
    /// last step alone.
    func tick(_ row: ReviewRow) throws {
        guard let day = row.day, let document = try VettedDocumentStore(db: db).find(row.id),
            var step = row.stage.following(day, in: space.timeZone)
        else { return }
        while let next = step.next, next <= now,
            let following = step.stage.following(day, in: space.timeZone)
        {
            step = following
        }
        try ReviewStore(db: db).setStage(step.stage, next: step.next, of: row.id)
        try tell(step.stage, document)
    }

    private func tell(_ stage: ReviewStage, _ document: VettedDocument) throws {
        switch stage {
        case .none: break
        case .soon: try add(.documentDueSoon, document, for: inCharge(of: document))
        case .day: try add(.documentDue, document, for: inCharge(of: document))
        case .moderators: try add(.documentOverdue, document, for: moderators)
        }
    }

    /// The owner says that it still holds, and leaves the rest to the moderators.
    func tellSaid(_ document: VettedDocument, by owner: Person.ID) throws {
        try add(.documentStillValid, document, for: moderators, by: owner)
    }

    /// Its day has gone for too long.
    func tellArchived(_ document: VettedDocument) throws {
        let owner = try ReviewStore(db: db).owner(of: document.id)
        let people = Set(try moderators + [owner].compactMap { $0 })
        try add(.documentArchived, document, for: people.sorted { $0.rawValue < $1.rawValue })
    }

    private var moderators: [Person.ID] {
        get throws { try MembershipStore(db: db).moderators(of: space.id) }
    }

    private func inCharge(of document: VettedDocument) throws -> [Person.ID] {
        try ReviewStore(db: db).owner(of: document.id).map { [$0] } ?? moderators
    }

    private func add(
        _ reason: NoticeReason, _ document: VettedDocument, for people: [Person.ID],
        by actor: Person.ID? = nil
    ) throws {
        try NoticeStore(db: db).add(
            reason, for: people, about: document.item, actor: actor,
            address: ReviewPaths.review(document.id, in: space), at: now)
    }
}

extension NoticeReason {
    static let documentDueSoon = NoticeReason("documentDueSoon", isFound: true)
    static let documentDue = NoticeReason("documentDue", isFound: true)
    static let documentOverdue = NoticeReason("documentOverdue", isFound: true)
    static let documentStillValid = NoticeReason("documentStillValid")
    static let documentArchived = NoticeReason("documentArchived", isFound: true)
}
