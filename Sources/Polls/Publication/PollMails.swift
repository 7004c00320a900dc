import Community
import Content
import Foundation

/// A mail to all who vote, as the poll opens: once, whatever becomes of it later. It says nothing
/// of the options, nor of anybody's vote.
struct PollMails {
    let publication: PollPublication

    /// Two, since the subject of one mail is the same for all.
    static func distribution(isNeutral: Bool) -> MailDistribution {
        MailDistribution(origin(isNeutral)) { portion in
            let id = Item.ID(rawValue: portion.cause)
            guard let poll = try PollStore(db: portion.db).find(id), poll.isOpen(at: portion.now)
            else { return [] }
            return try MailedAudienceStore(db: portion.db)
                .addressees(
                    of: poll.item, isNeutral: isNeutral,
                    withPartners: poll.rules.includesPartners, portion)
        }
    }

    private static func origin(_ isNeutral: Bool) -> String {
        isNeutral ? "polls.neutralMail" : "polls.mail"
    }

    func send(_ poll: Poll) throws {
        let store = PollStore(db: publication.db)
        guard poll.isMailed, try !store.wasMailed(poll.id) else { return }
        try store.setMailed(poll.id, at: publication.now)
        let site = publication.site
        let words = site.words(of: publication.space)
        let mailer = Mailer(site: site, db: publication.db, now: publication.now)
        for isNeutral in [false, true] {
            let letter = letter(poll, words)
            var mail = OutgoingMail(
                .poll,
                subject: isNeutral ? words("mailing.subject.neutral") : poll.item.title,
                text: letter.text, html: letter.html, about: Self.origin(isNeutral))
            mail.space = publication.space.id
            if isNeutral { mail.senderName = words.neutralSender }
            mail.unsubscribe = WrittenMail.stopPlace
            mail.unsubscribesByOneClick = true
            try mailer.distribute(mail, for: poll.id.rawValue)
        }
    }

    private func letter(_ poll: Poll, _ words: Localization) -> WrittenMail {
        let dates = DateText(words: words, zone: publication.space.zone)
        var letter = WrittenMail(publication.site)
        letter.add(heading: poll.item.title)
        if let end = poll.closesAt {
            letter.add(words("polls.mail.until", ["when": dates.moment(end)]))
        }
        letter.add(words(poll.rules.isSecret ? "polls.mail.secret" : "polls.mail.named"))
        letter.add(
            link: words("polls.mail.vote"), PollPaths.poll(poll.id, in: publication.space))
        letter.end(
            why: words("polls.mail.why", ["space": publication.space.name]), words)
        return letter
    }
}

extension MailKind {
    static let poll = MailKind("poll", lane: .bulk, isWritten: true)
}
