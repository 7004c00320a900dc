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

    /// The writer is told that a letter does not reach somebody: once until they have looked at its
    /// record, which has all of them.
    private static func tell(_ copy: LetterCopy.ID, _ news: MailNews) throws {
        let store = DeliveryStore(db: news.db)
        guard news.isFirst, try store.hasTrouble(copy), let id = try store.letter(of: copy),
            let letter = try LetterStore(db: news.db).find(id), let author = letter.author,
            let space = try store.space(of: id)
        else { return }
        let address = MessagesPaths.record(id, in: space)
        let notices = NoticeStore(db: news.db)
        guard try !notices.isUnread(.letterRefused, address: address, of: author) else { return }
        try notices.add(
            .letterRefused, for: [author], titled: letter.subject, address: address, actor: nil,
            in: space.id, at: news.evidence.at)
    }

    /// A reminder that comes back says nothing new of the letter.
    static let reminders = MailFollowUp(ReminderMail.origin) { news in
        guard let step = CopyStep(news.evidence.step), step > .refused else { return }
        let copy = LetterCopy.ID(rawValue: news.origin.id)
        try DeliveryStore(db: news.db).lift(copy, to: step)
    }
}

extension NoticeReason {
    static let letterRefused = NoticeReason("letterRefused", isFound: true)
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
