package import Foundation

/// A message to one recipient, before it is written out (RFC 5322, RFC 2045 to 2049).
package struct MailMessage: Sendable {
    package var from: NamedAddress
    package var to: NamedAddress
    package var subject: HeaderText
    package var date: Date
    /// Made once and kept, so that a message that is sent again is known as the same.
    package var messageID: MessageID
    /// The same content twice: mail programs show the one or the other.
    package var text: String
    package var html: String?
    /// The same once more, for calendars.
    package var calendar: CalendarPart?
    package var attachments: [MailAttachment] = []

    /// Where answers go, if not to `from`.
    package var replyTo: NamedAddress?
    package var inReplyTo: MessageID?
    /// The thread, the oldest first; of more than 20 the first and the last 19 are written.
    package var references: [MessageID] = []
    package var autoSubmitted: AutoSubmitted?
    package var listUnsubscribe: ListUnsubscribe?
    /// Who asks to be told that it was displayed (RFC 8098 2.1).
    package var notificationTo: MailAddress?
    package var extra: [HeaderField] = []

    package init(
        from: NamedAddress, to: NamedAddress, subject: HeaderText, date: Date,
        messageID: MessageID, text: String, html: String? = nil
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.messageID = messageID
        self.text = text
        self.html = html
    }

    /// Whether an address in a header has letters that only SMTPUTF8 carries (RFC 6532). All other
    /// letters are encoded, and then the message is of 7 bits.
    package var needsSMTPUTF8: Bool {
        [from.address, to.address, replyTo?.address, notificationTo]
            .contains { $0?.needsSMTPUTF8 == true }
    }

    /// The same message is always written alike, to the byte.
    package var composed: ComposedMessage { Composer(self).message }
}
