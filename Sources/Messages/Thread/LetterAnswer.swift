import Community
import Content
import Foundation
import Storage

/// An answer to a letter: a letter in the same thread, for its writer, or for all where its writer
/// let answers go to all; one's own letter is gone on with for those who have it.
struct LetterAnswer {
    let letter: Letter
    let site: Site
    let db: Database
    let now: Date

    /// An answer that was written, and whom it is for.
    struct New {
        let id: Letter.ID
        fileprivate let addressees: Addressees
        fileprivate let isFew: Bool

        /// Once its files hang from it.
        func send(_ site: Site, _ db: Database, at now: Date) throws {
            try Delivery(site: site, db: db, now: now)
                .plan(id, for: addressees, at: now, isFew: isFew)
        }
    }

    /// - Parameter source: whether it came by its page or by mail.
    /// - Throws: `Problem.conflict` where nobody is left to answer.
    func write(
        _ text: TextEntry, by person: Person.ID, isToAll: Bool, in space: Space,
        from source: MailEvidence.Source = .platform
    ) throws -> New {
        let addressees = try addressees(person, isToAll: isToAll, in: space)
        var draft = LetterDraft(subject: letter.subject, text: text, sendAt: now)
        draft.answers = letter.id
        draft.answersGo = letter.answers
        let id = try LetterStore(db: db).create(
            draft, in: letter.thread, of: space, by: person, at: now)
        try AddresseeStore(db: db).set(addressees, of: id)
        try SeatStore(db: db).take(id, in: letter.thread, of: space.id, by: person, at: now)
        try CopyWitness(site: site, db: db, now: now)
            .answered(letter.id, by: person, from: source)
        return New(
            id: id, addressees: addressees, isFew: letter.people <= Letter.mostAnswered)
    }

    private func addressees(
        _ person: Person.ID, isToAll: Bool, in space: Space
    ) throws -> Addressees {
        let isAll =
            isToAll && letter.answers == .all && letter.people <= Letter.mostAnswered
        if letter.author == person || isAll { return Addressees(areHolders: true) }
        guard let author = letter.author,
            try MembershipStore(db: db).role(of: author, in: space.id) != nil
        else { throw Problem.conflict(because: "messages.why.writerGone") }
        return Addressees(people: [author])
    }
}
