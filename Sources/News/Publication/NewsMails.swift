import Community
import Content
import Foundation
import Storage

/// An item mailed in full to all whom it is for, as it comes out: once, whatever becomes of it
/// later.
struct NewsMails {
    let publication: Publication

    /// Two, since the subject of one mail is the same for all.
    static func distribution(isNeutral: Bool) -> MailDistribution {
        MailDistribution(origin(isNeutral)) { portion in
            let id = Item.ID(rawValue: portion.cause)
            // Whatever was withdrawn meanwhile goes to nobody else.
            guard let news = try NewsStore(db: portion.db).find(id), news.stage == .published else {
                return []
            }
            return try MailedAudienceStore(db: portion.db)
                .addressees(of: news.item, isNeutral: isNeutral, portion)
        }
    }

    private static func origin(_ isNeutral: Bool) -> String {
        isNeutral ? "news.neutralMail" : "news.mail"
    }

    /// Sends an item that has just come out, if its editor asked for that and it was not done.
    func send(_ news: NewsItem) throws {
        guard news.isMailed, news.mailedAt == nil else { return }
        try NewsStore(db: publication.db).setMailed(news.id, at: publication.now)
        let site = publication.site
        let words = site.words(of: publication.space)
        let mailer = Mailer(site: site, db: publication.db, now: publication.now)
        for isNeutral in [false, true] {
            let subject =
                isNeutral ? words("mailing.subject.neutral") : news.item.title
            let letter = try letter(news, words)
            var mail = OutgoingMail(
                .news, subject: subject, text: letter.text, html: letter.html,
                about: Self.origin(isNeutral))
            mail.space = publication.space.id
            if isNeutral { mail.senderName = words.neutralSender }
            mail.unsubscribe = WrittenMail.stopPlace
            mail.unsubscribesByOneClick = true
            try mailer.distribute(mail, for: news.id.rawValue)
        }
    }

    private func letter(_ news: NewsItem, _ words: Localization) throws -> WrittenMail {
        var letter = WrittenMail(publication.site)
        letter.add(heading: news.item.title)
        if !news.summary.isEmpty { letter.add(news.summary) }
        if !news.body.isEmpty { letter.add(body: news.body, news.html) }
        let files = try NewsStore(db: publication.db).files(of: news.id)
        if !files.isEmpty {
            letter.add(
                words.count(
                    "news.mail.files", files.count, ["files": files.joined(separator: ", ")]))
        }
        letter.add(
            link: words("news.mail.read"), NewsPaths.item(news.id, in: publication.space))
        letter.end(why: words("news.mail.why", ["space": publication.space.name]), words)
        return letter
    }
}

extension MailKind {
    static let news = MailKind("news", lane: .bulk, isWritten: true)
}
