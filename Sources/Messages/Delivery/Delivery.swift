import Community
import Content
import Foundation
import Storage

/// A letter goes to those it is for: at once to a few who are named, to many by jobs, in pieces,
/// each one short transaction with the note of how far it came. A server that dies leaves the rest
/// to the next; nobody gets a second copy.
struct Delivery {
    static let jobName = "messages.deliver"

    let site: Site
    let db: Database
    let now: Date

    /// A letter whose moment has come.
    static let job = JobKind(name: jobName) { payload, context in
        guard let id = Letter.ID(segment: payload) else { return }
        let delivery = Delivery(site: context.site, db: context.db, now: context.now)
        guard let parcel = try delivery.begin(id) else { return }
        try Mailer(context).distribute(parcel.mail, for: id.rawValue)
    }

    /// The copies of a letter to many, some after some.
    static let distribution = MailDistribution(CopyMail.origin) { portion in
        try Delivery(site: portion.site, db: portion.db, now: portion.now)
            .addressees(
                of: Letter.ID(rawValue: portion.cause),
                after: LetterCopy.ID(rawValue: portion.after), limit: portion.limit)
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

    /// Nil for a letter that goes no more, or not yet.
    private func begin(_ id: Letter.ID) throws -> Parcel? {
        let store = DeliveryStore(db: db)
        guard try LetterLeave(db: db).isGiven(id) else {
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

    /// With the thread of mails that each has had already.
    private func send(_ parcel: Parcel, _ copies: [CopyStore.Made]) throws {
        let store = DeliveryStore(db: db)
        let mailer = Mailer(site: site, db: db, now: now)
        let former = try store.formerMails(in: parcel.letter.thread, of: copies.map(\.person))
        let addressees = try parcel.addressees(copies).map { one in
            var one = one
            one.thread = try one.person.flatMap { former[$0] }.flatMap(mailer.thread(answering:))
            return one
        }
        let mails = try mailer.send(parcel.mail, to: addressees)
        for (addressee, mail) in zip(addressees, mails) {
            guard let copy = addressee.originID else { continue }
            try store.setMail(mail, of: LetterCopy.ID(rawValue: copy))
        }
    }

    /// Those who come after the reader of a copy. Whoever gets no mail is passed over.
    private func addressees(
        of id: Letter.ID, after copy: LetterCopy.ID, limit: Int
    ) throws -> [MailAddressee] {
        let store = DeliveryStore(db: db)
        guard try store.isGoing(id) else { return [] }
        // Of a letter whose writer is gone meanwhile, what was not made yet is not made.
        guard let parcel = try Parcel(id, self) else {
            try store.finish(id)
            return []
        }
        var last = try store.person(of: copy) ?? Person.ID(rawValue: 0)
        while true {
            let piece = try parcel.copies(after: last, limit: limit)
            guard let next = piece.last else {
                try store.finish(id)
                return []
            }
            let addressees = try parcel.addressees(piece.made)
            if !addressees.isEmpty { return addressees }
            last = next
        }
    }
}
