import Community
import Content
import Foundation
import Storage

/// A letter on its way, with all that its copies and their mails are made from.
struct Parcel {
    let letter: Letter
    private let space: Space
    private let files: [MailFile]
    private let addressees: Addressees
    private let audience: LetterAudienceStore
    private let site: Site
    private let db: Database
    private let now: Date

    /// Nil for a letter without a writer.
    init?(_ id: Letter.ID, _ delivery: Delivery) throws {
        (site, db, now) = (delivery.site, delivery.db, delivery.now)
        let store = DeliveryStore(db: db)
        guard let space = try store.space(of: id), let letter = try LetterStore(db: db).find(id),
            let author = letter.author
        else { return nil }
        self.letter = letter
        self.space = space
        addressees = try AddresseeStore(db: db).find(of: id)
        audience = LetterAudienceStore(
            db: db, space: space.id, author: author, answers: try store.answered(by: id))
        files = try AttachmentStore(db: db).files(keptBy: Letter.keeper, [id.rawValue]).map {
            MailFile(name: $0.name, type: $0.mediaType, digest: $0.digest, size: $0.size)
        }
    }

    /// The mail for those who read in one style.
    func mail(for style: LetterReader.Style) -> OutgoingMail {
        CopyMail(letter, in: space, for: style, files: files, isToMany: isToMany, site)
            .outgoing()
    }

    /// Whoever answers, answers people.
    private var isToMany: Bool { !addressees.areNamed && !addressees.areHolders }

    /// Makes the copies of the next of those it is for.
    /// - Returns: the new ones, and the last who was looked at.
    func copies(
        after last: Person.ID, limit: Int
    ) throws -> (made: [CopyStore.Made], last: Person.ID?) {
        let people = try audience.people(of: addressees, after: last, limit: limit)
        guard !people.isEmpty else { return ([], nil) }
        let made = try CopyStore(db: db).make(of: letter, for: people, at: now)
        try SeatStore(db: db).bring(letter, to: made.map(\.person), in: space.id, at: now)
        try DeliveryStore(db: db).count(made.count, of: letter.id)
        return (made.sorted { $0.id.rawValue < $1.id.rawValue }, people.last)
    }

    /// Those who get a mail, in the order of their copies: not whoever wishes to hear no more of
    /// the thread, or not to read its writer.
    func readers(
        of copies: [CopyStore.Made]
    ) throws -> [(copy: LetterCopy.ID, reader: LetterReader)] {
        let people = try DeliveryStore(db: db).readers(
            among: copies.map(\.person), of: letter, in: space)
        return copies.compactMap { copy in people[copy.person].map { (copy: copy.id, reader: $0) } }
    }
}
