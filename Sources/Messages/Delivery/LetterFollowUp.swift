import Community
import Content
import Storage

/// What the outbox tells of the mails of copies lifts the copies.
enum LetterFollowUp {
    static let copies = MailFollowUp(CopyMail.origin) { news in
        let (store, copy) = (DeliveryStore(db: news.db), LetterCopy.ID(rawValue: news.origin.id))
        if news.evidence.step == .queued {
            return try store.setMail(news.evidence.mail, of: copy)
        }
        if news.evidence.step == .deferred, news.evidence.source == .report {
            return try store.putOff(copy)
        }
        guard let step = CopyStep(news.evidence.step), try store.lift(copy, to: step),
            step == .refused
        else { return }
        try tell(copy, news)
    }

    /// The writer is told the first time that a letter does not reach somebody; its record has the
    /// others.
    private static func tell(_ copy: LetterCopy.ID, _ news: MailNews) throws {
        let store = DeliveryStore(db: news.db)
        guard let id = try store.letter(of: copy), try store.refused(id) == 1,
            let letter = try LetterStore(db: news.db).find(id), let author = letter.author,
            let space = try store.space(of: id)
        else { return }
        try NoticeStore(db: news.db).add(
            .letterRefused, for: [author], titled: letter.subject,
            address: MessagesPaths.record(id, in: space), actor: nil, in: space.id,
            at: news.evidence.at)
    }

    /// A reminder that comes back says nothing new of the letter.
    static let reminders = MailFollowUp(ReminderMail.origin) { news in
        guard let step = CopyStep(news.evidence.step), step > .refused else { return }
        let copy = LetterCopy.ID(rawValue: news.origin.id)
        try DeliveryStore(db: news.db).lift(copy, to: step)
    }
}

extension NoticeReason {
    static let letterRefused = NoticeReason("letterRefused")
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
        case .queued, .parked, .automatic, .untold, .complained, .noted: return nil
        }
    }
}
