package import Foundation
package import Storage

/// By which the feature that wrote a mail takes in what its reader answers by mail, in one
/// transaction with the note that it was read. What it throws leaves the answer for later.
package struct ReplyDesk: Declaration {
    package static let noun = "desk for answers by mail"

    /// That of the `MailOrigin`.
    package let name: String
    let receive: @Sendable (MailReply) throws -> ReplyVerdict

    package init(
        _ origin: String, receive: @escaping @Sendable (MailReply) throws -> ReplyVerdict
    ) {
        name = origin
        self.receive = receive
    }
}

/// What a person answered to a mail of ours, by its own reply address and from their own address.
package struct MailReply {
    package let site: Site
    package let db: Database
    package let now: Date
    /// The mail that is answered.
    package let mail: MailID
    package let origin: MailOrigin
    /// Whoever it was written to; nil if that was nobody's account.
    package let person: Person.ID?
    /// On one line; may be empty.
    package let subject: String
    /// What is new in it, without quoted lines and signature; may be empty.
    package let text: String
    /// Whether more was written than is taken in.
    package let isCut: Bool
    /// Calendars as well, whether they came as a file or beside the text.
    package let attachments: [Attachment]
    /// The names of the answer and of what it answers, for mails that answer it in turn.
    package let thread: MailThread

    package struct Attachment: Sendable {
        /// As the sender called it, on one line.
        package let name: String
        /// As the sender says; what it is, its bytes tell.
        package let type: String
        package let bytes: [UInt8]
    }
}

/// What becomes of an answer.
package enum ReplyVerdict: Equatable, Sendable {
    /// It stands where it belongs.
    case posted
    /// It is not taken: the key of a sentence of the catalogues that says why, in which `names` is
    /// what it is about, such as a file. Its sender is told.
    case refused(because: String, names: String = "")
}
