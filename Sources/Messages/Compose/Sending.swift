import Community
import Content
import Foundation
import HTTP

/// Sends a letter that was checked, or keeps it until its moment.
struct Sending {
    /// Letters to groups, roles or everybody that one person writes in a day.
    static let mostToMany = 10

    let visit: Visit

    func send(_ check: LetterCheck) throws -> Response {
        let (space, person) = (try visit.space, try visit.person)
        let letters = LetterStore(db: visit.db)
        if !check.choice.addressees.areNamed { try requireRoom() }
        let draft = check.draft()
        let id = try letters.create(draft, in: nil, of: space, by: person, at: visit.now)
        try put(id, check.choice.addressees, draft)
        try DraftStore(db: visit.db).forget(.newLetter, of: person, in: space)
        return visit.redirect(
            to: MessagesPaths.record(id, in: space),
            notice: draft.sendAt > visit.now ? "messages.done.scheduled" : "messages.done.sent")
    }

    /// All that hangs from a letter that was just written.
    func put(_ id: Letter.ID, _ addressees: Addressees, _ draft: LetterDraft) throws {
        let (space, db) = (try visit.space, visit.db)
        try AddresseeStore(db: db).set(addressees, of: id)
        try AttachmentStore(db: db).keep(
            from: visit, at: AttachmentPlace(Letter.keeper, id.rawValue))
        if let letter = try LetterStore(db: db).find(id) {
            try SeatStore(db: db).take(
                id, in: letter.thread, of: space.id, by: visit.person, at: visit.now)
        }
        if !addressees.areNamed { try visit.record(.letterToMany, id.description) }
        try Delivery(site: visit.site, db: db, now: visit.now)
            .plan(id, for: addressees, at: draft.sendAt)
    }

    /// - Throws: `Problem.forbidden` for whoever has written to many too often since a day.
    func requireRoom() throws {
        let day = visit.now.addingTimeInterval(-86_400)
        let sent = try LetterStore(db: visit.db).toMany(by: visit.person, since: day)
        try visit.require(sent < Self.mostToMany, because: "messages.why.tooOften")
    }
}

extension AuditAction {
    static let letterToMany = AuditAction("letterToMany")
}
