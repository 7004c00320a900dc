import Community
import Content
import HTTP
import Markup

/// The mails of the demonstration, on a local page: nothing leaves the machine.
enum DemonstrationOutbox {
    static let path = Path("/demonstration/mail")

    static func index(_ visit: Visit) throws -> Response {
        guard visit.site.options.isDemonstration else { throw Problem.notFound }
        let mails = try Outbox(db: visit.db).newest(50).map { kept in
            let mail = try kept.opened(visit.site.mailSeal)
            return OutboxPage.Mail(
                recipient: mail.recipient, subject: mail.subject,
                at: visit.dates.moment(mail.createdAt), lines: MailText.lines(mail.body))
        }
        return try visit.page(OutboxPage(mails: mails))
    }
}
