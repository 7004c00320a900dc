package import Storage

/// What a mail says to all of its addressees: the shared part of the mails of one batch.
package struct OutboxText: Sendable, FromRow {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    let id: ID
    let subject: String
    let text: String
    let html: String?
    let senderName: String?
    let takesReplies: Bool
    let isAutomatic: Bool
    let unsubscribe: String?
    let unsubscribesByOneClick: Bool
    let calendar: MailCalendar?

    package init(row: Row) throws {
        id = try row["id"]
        subject = try row["subject"]
        text = try row["body"]
        html = try row["html"]
        senderName = try row["sender_name"]
        takesReplies = try row["takes_replies"]
        isAutomatic = try row["is_automatic"]
        unsubscribe = try row["unsubscribe"]
        unsubscribesByOneClick = try row["one_click"]
        let (calendar, method): (String?, String?) =
            (try row["calendar"], try row["calendar_method"])
        self.calendar = calendar.map { MailCalendar(method: method ?? "", text: $0) }
    }
}
