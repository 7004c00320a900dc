import Community
import Foundation
import Markup

/// The mail that reminds somebody of a letter which they have not acknowledged.
struct ReminderMail {
    static let origin = "messages.reminder"
    static let kind = MailKind("letterReminder", lane: .message, isWritten: true)

    let letter: Letter
    let space: Space
    let site: Site
    let words: Localization

    func outgoing() -> OutgoingMail {
        let isNeutral = space[MessagesSettings.neutralSubject]
        let dates = DateText(words: words, zone: space.zone)
        let name = letter.authorName ?? words("messages.gone")
        let said = words(
            "messages.mail.reminder",
            ["name": name, "when": dates.moment(letter.at), "subject": letter.subject])
        let asks = words("messages.mail.ask", ["name": name])
        let link = MailPlace.text("ack")
        var mail = OutgoingMail(
            Self.kind,
            subject: isNeutral
                ? words("messages.mail.neutral")
                : words("messages.mail.reminderSubject", ["subject": letter.subject]),
            text: [said, asks + "\n" + link].joined(separator: "\n\n"),
            html: "<p>\(Escaping.escape(said))</p>"
                + "<p>\(Escaping.escape(asks))<br><a href=\"\(link)\">\(link)</a></p>",
            about: Self.origin)
        mail.space = space.id
        mail.wantsReceipt = true
        mail.takesReplies = true
        mail.senderName = letter.authorName
        mail.isAutomatic = false
        return mail
    }
}
