package import Foundation
package import Storage

/// One mail of the outbox, as somebody looks at it.
package struct OutboxMail: Sendable, FromRow {
    package let id: MailID
    package let kind: String
    package let recipient: String
    package let state: MailState
    package let subject: String
    /// With the places that are sealed, as they are.
    package private(set) var body: String
    package private(set) var html: String?
    private let sealed: [UInt8]?
    package let createdAt: Date

    /// The same as it is read.
    package func opened(_ seal: MailSeal) throws -> OutboxMail {
        let values = try sealed.map { try seal.open($0) } ?? [:]
        var mail = self
        mail.body = MailPlace.fill(body, values, isHTML: false)
        mail.html = html.map { MailPlace.fill($0, values, isHTML: true) }
        return mail
    }

    package init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        recipient = try row["recipient"]
        state = try row["state"]
        subject = try row["subject"]
        body = try row["body"]
        html = try row["html"]
        sealed = try row["sealed"]
        createdAt = try row["created_at"]
    }
}
