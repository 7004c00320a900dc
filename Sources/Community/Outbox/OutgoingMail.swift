package import Foundation
package import Storage

/// A mail as a feature writes it; the same to each addressee but for the places of `MailPlace`.
///
///     var mail = OutgoingMail(.reminder, subject: "Rappel", text: "...", about: "agenda.guest")
///     mail.wantsReceipt = true
///     let id = try Mailer(visit, db).send(mail, to: MailAddressee(person, originID: guest.id))
package struct OutgoingMail: Sendable {
    package var kind: MailKind
    /// Any letters; made one line, and cut after `longestSubject` of them.
    package var subject: String
    /// Any letters, lines as they are. It says all that the HTML says.
    package var text: String
    /// A part of a page, without `html` and `body`; nil for a text alone. It must be safe: nothing
    /// of it is escaped but what fills its places.
    package var html: String?
    /// The name under which the feature is told of it (`MailFollowUp`, `ReplyDesk`); the number is
    /// each addressee's.
    package var origin: String?
    package var space: Space.ID?
    /// Whether servers and mail programs are asked to tell of its delivery and its display.
    package var wantsReceipt = false
    /// Whether an answer to it is taken in by the `ReplyDesk` of its origin.
    package var takesReplies = false
    /// Who stands as its sender wherever mails are listed, such as "Amina Haddad (Parvis)"; nil
    /// for the name of the site, which tells whoever looks at the list of a community.
    package var senderName: String?
    /// Whether no person wrote it (Auto-Submitted, RFC 3834).
    package var isAutomatic = true
    /// Whether a person decides if it is sent again where it may have arrived (`uncertain`).
    package var isHeldIfUncertain = false
    /// Not before then.
    package var notBefore: Date?
    /// When it need not be sent any more, such as with the end of its link.
    package var expires: Date?
    /// An address of the web where one stops to receive such mails; may have places.
    package var unsubscribe: String?
    /// Whether mail programs may POST there by themselves (RFC 8058).
    package var unsubscribesByOneClick = false
    package var attachments: [MailFile] = []
    /// What calendars make of it.
    package var calendar: MailCalendar?

    package static let longestSubject = 900

    /// - Parameter origin: see `origin`.
    package init(
        _ kind: MailKind, subject: String, text: String, html: String? = nil,
        about origin: String? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.text = text
        self.html = html
        self.origin = origin
    }
}

/// What goes with a mail for the calendar of its reader (RFC 6047).
package struct MailCalendar: Equatable, Sendable {
    /// Such as `REQUEST`, which its text says as well.
    package let method: String
    /// A calendar of RFC 5545, folded or not; it may have places. What fills them stands in it as
    /// it is, on one line.
    package let text: String

    package init(method: String, text: String) { (self.method, self.text) = (method, text) }

    /// The address that answers to a mail are sent to, with its token; an addressee's own value
    /// stands before it, such as that of an earlier mail about the same thing.
    package static let answersPlace = MailPlace.text(answers)
    package static let answers = "answers"
}

/// A stored file that goes with a mail.
package struct MailFile: Equatable, Sendable, FromRow {
    package let name: String
    /// A media type, such as `application/pdf`.
    package let type: String
    /// 64 hexadecimal digits.
    package let digest: String
    /// In bytes.
    package let size: Int

    package init(name: String, type: String, digest: String, size: Int) {
        self.name = name
        self.type = type
        self.digest = digest
        self.size = size
    }

    package init(row: Row) throws {
        name = try row["name"]
        type = try row["media_type"]
        digest = try row["digest"]
        size = try row["size"]
    }
}
