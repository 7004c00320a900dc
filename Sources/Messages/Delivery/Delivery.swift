import Community
import Content
import Foundation
import Storage

/// A letter goes to those it is for: at once to a few who are named, to many by jobs, in pieces,
/// each one short transaction with the note of how far it came. A server that dies leaves the rest
/// to the next; nobody gets a second copy.
struct Delivery {
    static let jobName = "messages.deliver"
    /// People who are written to in one transaction.
    private static let piece = 200

    let site: Site
    let db: Database
    let now: Date

    /// A letter whose moment has come, or its next people: after whom they come, follows its
    /// number.
    static let job = JobKind(name: jobName) { payload, context in
        let parts = payload.split(separator: " ").compactMap { Int64($0) }
        guard let id = parts.first else { return }
        try Delivery(site: context.site, db: context.db, now: context.now)
            .go(
                Letter.ID(rawValue: id),
                after: parts.dropFirst().first.map(Person.ID.init(rawValue:)))
    }

    /// In the transaction that wrote the letter, or changed when it goes.
    /// - Parameter isFew: whether those it is for, though not named, are few.
    func plan(
        _ id: Letter.ID, for addressees: Addressees, at moment: Date, isFew: Bool = false
    ) throws {
        guard addressees.areNamed || isFew, moment <= now else {
            try JobQueue(db).enqueue(
                Self.jobName, payload: id.description, at: moment, uniqueKey: "letter \(id)")
            return
        }
        guard let parcel = try begin(id) else { return }
        let copies = try parcel.copies(after: Person.ID(rawValue: 0), limit: Mailer.most).made
        try send(parcel, copies)
        try DeliveryStore(db: db).finish(id)
    }

    /// - Parameter last: nil at the beginning.
    private func go(_ id: Letter.ID, after last: Person.ID?) throws {
        guard let parcel = try last == nil ? begin(id) : goOn(id) else { return }
        let piece = try parcel.copies(after: last ?? Person.ID(rawValue: 0), limit: Self.piece)
        try send(parcel, piece.made)
        guard let reached = piece.last else { return try DeliveryStore(db: db).finish(id) }
        try JobQueue(db).enqueue(Self.jobName, payload: "\(id) \(reached)", at: now)
    }

    private func goOn(_ id: Letter.ID) throws -> Parcel? {
        let store = DeliveryStore(db: db)
        guard try store.isGoing(id) else { return nil }
        if let parcel = try Parcel(id, self) { return parcel }
        // Of a letter whose writer is gone meanwhile, what was not made yet is not made.
        try store.finish(id)
        return nil
    }

    /// Nil for a letter that goes no more, or not yet.
    private func begin(_ id: Letter.ID) throws -> Parcel? {
        let store = DeliveryStore(db: db)
        guard try LetterLeave(db: db, now: now).isGiven(id) else {
            try withdraw(id)
            return nil
        }
        guard try store.begin(id, at: now) else { return nil }
        return try Parcel(id, self)
    }

    /// Its writer hears of it.
    private func withdraw(_ id: Letter.ID) throws {
        try DeliveryStore(db: db).withdraw(id)
        guard let letter = try LetterStore(db: db).find(id), let author = letter.author,
            let space = try DeliveryStore(db: db).space(of: id)
        else { return }
        try NoticeStore(db: db).add(
            .letterWithdrawn, for: [author], titled: letter.subject,
            address: MessagesPaths.record(id, in: space), actor: nil, in: space.id, at: now)
    }

    /// With the thread of mails that each has had already: one mail for all who read in one
    /// style.
    private func send(_ parcel: Parcel, _ copies: [CopyStore.Made]) throws {
        let readers = try parcel.readers(of: copies)
        let written = Set(readers.map(\.copy))
        try DeliveryStore(db: db).keepHere(copies.map(\.id).filter { !written.contains($0) })
        let former = try DeliveryStore(db: db).formerMails(
            in: parcel.letter.thread, of: readers.map(\.reader.person.id))
        for style in readers.map(\.reader.style).each {
            let some = readers.filter { $0.reader.style == style }
            try send(parcel.mail(for: style), to: some, former)
        }
    }

    private func send(
        _ mail: OutgoingMail, to readers: [(copy: LetterCopy.ID, reader: LetterReader)],
        _ former: [Person.ID: MailID]
    ) throws {
        let mailer = Mailer(site: site, db: db, now: now)
        let mails = try mailer.send(
            mail,
            to: readers.map { copy, reader in
                var one = MailAddressee(
                    reader.person, originID: copy.rawValue, values: CopyMail.values(copy, site))
                one.thread = try former[reader.person.id].flatMap(mailer.thread(answering:))
                return one
            })
        let store = DeliveryStore(db: db)
        for ((copy, _), mail) in zip(readers, mails) { try store.setMail(mail, of: copy) }
    }
}
