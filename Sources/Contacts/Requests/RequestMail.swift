import Community
import Content
import Foundation

/// The mail that tells somebody that a card is about them, with all that they are to be told (GDPR,
/// article 14), and the link to it. It names nobody of the community.
struct RequestMail {
    let contact: Contact
    let space: Space
    let mailer: Mailer

    func send(
        _ token: String, to email: String, _ site: Site, at now: Date
    ) throws -> MailID {
        let words = site.words(of: space)
        let end = now + CardRequest.life
        return try mailer.send(
            .contactCard, to: email, locale: words.locale,
            [
                "name": contact.title, "space": space.name,
                "host": space.host.isEmpty ? space.name : space.host,
                "source": contact.source.isEmpty
                    ? words("contacts.own.noSource") : contact.source,
                "until": DateText(words: words, zone: space.zone).day(end),
                "link": mailer.link(CarePaths.ownCard(token)),
            ], linkUntil: end)
    }
}

extension MailKind {
    static let contactCard = MailKind("contact-card")
}
