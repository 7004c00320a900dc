import Community
import Content
import HTTP
import Markup

/// The mails of the demonstration, on a local page: nothing leaves the machine.
enum DemonstrationOutbox {
    static let path = Path("/demonstration/mail")

    static func index(_ visit: Visit) throws -> Response {
        guard visit.site.options.isDemonstration else { throw Problem.notFound }
        let mails = try Outbox(db: visit.db).newest(50).map { mail in
            OutboxPage.Mail(
                recipient: mail.recipient, subject: mail.subject,
                at: visit.dates.moment(mail.createdAt), parts: MailText.parts(mail.body))
        }
        return try visit.page(OutboxPage(mails: mails))
    }
}

struct OutboxPage: Page {
    static let template = "people/outbox"

    let mails: [Mail]

    struct Mail: Rendered {
        let recipient: String
        let subject: String
        let at: String
        let parts: [MailText.Part]

        static let fields: [Field<Self>] = [
            .text("recipient") { $0.recipient }, .text("subject") { $0.subject },
            .text("at") { $0.at }, .list("parts", MailText.Part.self) { $0.parts },
        ]
    }

    static let fields: [Field<Self>] = [
        .list("mails", Mail.self) { $0.mails }, .flag("none") { $0.mails.isEmpty },
    ]
}

/// A mail's text cut into lines and links, so that a link can be followed from the page.
enum MailText {
    struct Part: Rendered {
        let text: String
        let isLink: Bool

        static let fields: [Field<Self>] = [
            .text("text") { $0.text }, .flag("link") { $0.isLink },
        ]
    }

    /// The lines of a mail that say something.
    static func parts(_ body: String) -> [Part] {
        body.split(whereSeparator: \.isNewline).map { line in
            let isLink = line.hasPrefix("http://") || line.hasPrefix("https://")
            return Part(text: String(line), isLink: isLink)
        }
    }
}
