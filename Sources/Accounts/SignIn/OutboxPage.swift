import Community
import Content
import HTTP
import Markup

struct OutboxPage: Page {
    static let template = "accounts/outbox"

    let mails: [Mail]

    struct Mail: Rendered {
        let recipient: String
        let subject: String
        let at: String
        let lines: [MailText.Line]

        static let fields: [Field<Self>] = [
            .text("recipient") { $0.recipient }, .text("subject") { $0.subject },
            .text("at") { $0.at }, .list("lines", MailText.Line.self) { $0.lines },
        ]
    }

    static let fields: [Field<Self>] = [
        .list("mails", Mail.self) { $0.mails }, .flag("none") { $0.mails.isEmpty },
    ]
}
