import Community
import Foundation
import Storage

/// Reminds those who have not done what a letter asks, in pieces: each is reminded once, whatever
/// server dies meanwhile. Whoever's mail was refused is not, while their address is the same: that
/// is for the telephone.
struct Reminder {
    static let jobName = "messages.remind"
    /// At most once a day.
    static let pause: TimeInterval = 86_400
    /// People who are reminded in one transaction.
    private static let piece = 200

    let site: Site
    let db: Database
    let now: Date

    static let job = JobKind(name: jobName) { payload, context in
        let parts = payload.split(separator: " ").compactMap { Int64($0) }
        guard parts.count == 3 else { return }
        try Reminder(site: context.site, db: context.db, now: context.now)
            .remind(
                of: Letter.ID(rawValue: parts[0]), asked: Date(milliseconds: parts[1]),
                after: Person.ID(rawValue: parts[2]))
    }

    func plan(_ letter: Letter.ID) throws {
        try JobQueue(db).enqueue(Self.jobName, payload: "\(letter) \(now.milliseconds) 0", at: now)
    }

    private func remind(of id: Letter.ID, asked: Date, after last: Person.ID) throws {
        let store = DeliveryStore(db: db)
        guard let letter = try LetterStore(db: db).find(id), letter.isOut,
            letter.author != nil, let space = try store.space(of: id)
        else { return }
        let copies = try ReminderStore(db: db).take(
            of: id, after: last, at: asked, limit: Self.piece)
        try send(letter, to: copies, in: space)
        try SeatStore(db: db).bringBack(letter, to: copies.map(\.person))
        let reached = copies.map(\.person.rawValue).max()
        guard copies.count == Self.piece, let reached else { return }
        try JobQueue(db).enqueue(
            Self.jobName, payload: "\(id) \(asked.milliseconds) \(reached)", at: now)
    }

    private func send(
        _ letter: Letter, to copies: [ReminderStore.Taken], in space: Space
    ) throws {
        let readers = try DeliveryStore(db: db).readers(
            among: copies.map(\.person), of: letter, in: space)
        for style in readers.values.map(\.style).each {
            for isReceipt in [true, false] {
                let mail = ReminderMail(
                    letter: letter, space: space, site: site, style: style,
                    asksReceipt: isReceipt)
                let some = copies.filter {
                    readers[$0.person]?.style == style && $0.waitsReceipt == isReceipt
                }
                try send(mail.outgoing(), to: some, readers)
            }
        }
    }

    private func send(
        _ mail: OutgoingMail, to copies: [ReminderStore.Taken],
        _ readers: [Person.ID: LetterReader]
    ) throws {
        let mails = try Mailer(site: site, db: db, now: now).send(
            mail,
            to: copies.compactMap { one in
                readers[one.person].map {
                    MailAddressee(
                        $0.person, originID: one.copy.rawValue,
                        values: CopyMail.values(one.copy, site))
                }
            })
        let store = DeliveryStore(db: db)
        for (one, mail) in zip(copies, mails) { try store.setReminder(mail, of: one.copy) }
    }
}
