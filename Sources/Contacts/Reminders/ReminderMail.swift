import Community
import Content
import Foundation

/// The mail that asks somebody to look at their cards again: all of them in one, with a link that
/// asks for no account.
struct ReminderMail {
    static let kind = MailKind("contacts-reminder", isWritten: true)
    /// Cards that it names.
    static let most = 30
    private static let link = MailPlace.text("link")

    let keeper: CardKeeper
    let space: Space
    let context: JobContext

    private var words: Localization { context.site.catalogues.words(keeper.locale) }

    func send(_ cards: [DueCard], of count: Int) throws {
        var letter = WrittenMail(context.site)
        letter.add(words("contacts.remind.hello", ["name": keeper.name]))
        letter.add(words("contacts.remind.text", ["space": space.name]))
        for card in cards {
            letter.add(
                line: card.title, ContactsPaths.contact(card.id, in: space),
                card.context(words, at: context.now))
        }
        if count > cards.count {
            letter.add(words.count("contacts.remind.others", count - cards.count))
        }
        letter.add(words("contacts.remind.how"))
        letter.add(link: words("contacts.remind.open"), Self.link)
        letter.end(why: words("contacts.remind.why", ["space": space.name]), words)
        try send(letter)
    }

    private func send(_ letter: WrittenMail) throws {
        let site = context.site
        let end = context.now + ReminderLink.life
        var mail = OutgoingMail(
            Self.kind,
            subject: words(
                keeper.isNeutral ? "mailing.subject.neutral" : "contacts.remind.subject"),
            text: letter.text, html: letter.html)
        mail.space = space.id
        mail.senderName = keeper.isNeutral ? words.neutralSender : nil
        mail.unsubscribe = WrittenMail.stopPlace
        mail.unsubscribesByOneClick = true
        mail.expires = end
        let mailer = Mailer(context)
        let stop = MailStopLink(.answers, of: keeper.person, in: space.id)
        let own = ReminderLink(person: keeper.person, space: space.id, end: end)
        try mailer.send(
            mail,
            to: MailAddressee(
                email: keeper.email, name: keeper.name, person: keeper.person,
                values: [
                    "stop": mailer.link(stop.path(site)), "link": mailer.link(own.path(site)),
                ]))
    }
}
