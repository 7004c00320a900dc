import Community
import Content
import Storage

/// What the outbox tells of the mails of copies lifts the copies.
enum LetterFollowUp {
    static let copies = MailFollowUp(CopyMail.origin) { news in
        let (store, copy) = (DeliveryStore(db: news.db), LetterCopy.ID(rawValue: news.origin.id))
        let (mail, said) = (news.evidence.mail, news.evidence.step)
        if said.height == nil, !said.isEnd {
            // A trouble counts as far as the whole ladder says so.
            guard let standing = try MailLadder.read([mail], news.db)[mail]?.standing?.step,
                let step = CopyStep(standing)
            else { return }
            try store.place(copy, at: step)
        } else if let step = CopyStep(said) {
            try store.lift(copy, to: step)
        }
        if said.isEnd || said == .parked { try tell(copy, news) }
    }

    /// The writer is told whom a letter does not reach and why: once until they have looked at its
    /// record, which has all of them, and once for a thread: whoever goes on writing knows.
    private static func tell(_ copy: LetterCopy.ID, _ news: MailNews) throws {
        let store = DeliveryStore(db: news.db)
        guard news.isFirst, try store.hasTrouble(copy), let id = try store.letter(of: copy),
            let letter = try LetterStore(db: news.db).find(id), let author = letter.author,
            let space = try store.space(of: id)
        else { return }
        let notices = NoticeStore(db: news.db)
        let records = try store.letters(of: author, in: letter.thread)
            .map { MessagesPaths.record($0, in: space) }
        guard try !notices.isUnread(.letterRefused, addresses: records, of: author) else { return }
        try notices.add(
            .letterRefused, for: [author], titled: title(letter, author, news),
            address: MessagesPaths.record(id, in: space), actor: store.reader(of: copy),
            in: space.id, at: news.evidence.at)
    }

    /// With the reason, in the writer's language.
    private static func title(
        _ letter: Letter, _ author: Person.ID, _ news: MailNews
    ) throws -> String {
        guard let reason = news.evidence.reason,
            let locale = try PersonStore(db: news.db).find(author)?.locale
        else { return letter.subject }
        let words = news.site.catalogues.words(locale)
        var said = words(reason.key)
        if said.hasSuffix(".") { said.removeLast() }
        return words("messages.refusedTitle", ["subject": letter.subject, "reason": said])
    }

    /// A reminder that comes back says nothing new of the letter.
    static let reminders = MailFollowUp(ReminderMail.origin) { news in
        guard let step = CopyStep(news.evidence.step), step > .refused else { return }
        let copy = LetterCopy.ID(rawValue: news.origin.id)
        try DeliveryStore(db: news.db).lift(copy, to: step)
    }
}

extension NoticeReason {
    static let letterRefused = NoticeReason(
        "letterRefused", isFound: true, why: "messages.refusedWhy")
    /// A scheduled letter whose writer may not send it any more.
    static let letterWithdrawn = NoticeReason("letterWithdrawn", isFound: true)
}

extension CopyStep {
    /// Nil for what says nothing of a copy's way.
    init?(_ step: MailStep) {
        switch step {
        case .accepted: self = .accepted
        case .relayed: self = .relayed
        case .delivered: self = .delivered
        case .displayed: self = .displayed
        case .opened: self = .opened
        case .acknowledged: self = .acknowledged
        case .answered: self = .answered
        case .deferred: self = .deferred
        case .refused, .failed, .expired, .cancelled: self = .refused
        case .uncertain: self = .uncertain
        case .parked: self = .waiting
        case .queued, .automatic, .untold, .complained, .noted: return nil
        }
    }
}
