import Community
import Content
import Foundation

/// The mail that reminds somebody of a letter which they have not acknowledged, or not answered.
struct ReminderMail {
    static let origin = "messages.reminder"
    static let kind = MailKind("letterReminder", lane: .message, isWritten: true)

    let letter: Letter
    let space: Space
    let site: Site
    let style: LetterReader.Style
    /// Or else an answer alone is missing.
    let asksReceipt: Bool

    private var words: Localization { site.catalogues.words(style.locale) }
    private var name: String { letter.authorName ?? words("messages.gone") }

    /// Its text is the platform's, so that programs do not answer it.
    func outgoing() -> OutgoingMail {
        let written = written
        var mail = OutgoingMail(
            Self.kind,
            subject: style.isNeutral
                ? words("messages.mail.neutral")
                : words("messages.mail.reminderSubject", ["subject": letter.subject]),
            text: written.text, html: written.html, about: Self.origin)
        mail.space = space.id
        mail.wantsReceipt = letter.asksReceipt
        mail.takesReplies = true
        mail.senderName = CopyMail.sender(of: letter, for: style, site)
        return mail
    }

    private var written: WrittenMail {
        let dates = DateText(words: words, zone: space.zone)
        var mail = WrittenMail(site)
        let key = asksReceipt ? "messages.mail.reminder" : "messages.mail.reminderAnswer"
        mail.add(
            words(
                key, ["name": name, "when": dates.moment(letter.at), "subject": letter.subject]))
        if asksReceipt {
            let key = letter.isOfficial ? "messages.mail.askOfficial" : "messages.mail.ask"
            mail.add(words(key, ["name": name]))
            mail.add(link: words("messages.link.title"), CopyMail.link)
        }
        if let end = letter.answerBy {
            mail.add(words("messages.mail.answerBy", ["when": dates.moment(end)]))
        }
        mail.addRule()
        mail.add(
            link: words(
                letter.asksReceipt ? "messages.mail.openTold" : "messages.mail.open",
                ["name": name]),
            MessagesPaths.letter(letter.id, in: space))
        if site.readsAnswers, !letter.isOfficial {
            mail.add(words("messages.mail.reply", ["name": name]))
        }
        return mail
    }
}
