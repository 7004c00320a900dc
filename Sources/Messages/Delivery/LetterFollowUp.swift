import Community
import Storage

/// What the outbox tells of the mails of copies lifts the copies.
enum LetterFollowUp {
    static let copies = MailFollowUp(CopyMail.origin) { news in
        let (store, copy) = (DeliveryStore(db: news.db), LetterCopy.ID(rawValue: news.origin.id))
        if news.evidence.step == .queued {
            return try store.setMail(news.evidence.mail, of: copy)
        }
        if let step = CopyStep(news.evidence.step) { try store.lift(copy, to: step) }
    }

    /// A reminder that comes back says nothing new of the letter.
    static let reminders = MailFollowUp(ReminderMail.origin) { news in
        guard let step = CopyStep(news.evidence.step), step > .refused else { return }
        let copy = LetterCopy.ID(rawValue: news.origin.id)
        try DeliveryStore(db: news.db).lift(copy, to: step)
    }
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
