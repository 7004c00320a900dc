/// Whom a message goes to, and who is told of its way (RFC 5321 3.3, RFC 3461).
package struct SMTPEnvelope: Equatable, Sendable {
    /// What the sender is told of.
    package enum Notification: String, Sendable, CaseIterable {
        case success = "SUCCESS"
        case failure = "FAILURE"
        case delay = "DELAY"
    }

    /// Where reports go; nil is `<>`: nowhere.
    package var sender: MailAddress?
    package var recipient: MailAddress
    /// By which reports name this sending.
    package var identity: EnvelopeID?
    /// Nil leaves it to the servers, none is NEVER. Reports return the headers only.
    package var notifications: Set<Notification>?

    package init(
        sender: MailAddress?, recipient: MailAddress, identity: EnvelopeID? = nil,
        notifications: Set<Notification>? = nil
    ) {
        self.sender = sender
        self.recipient = recipient
        self.identity = identity
        self.notifications = notifications
    }

    var needsSMTPUTF8: Bool { sender?.needsSMTPUTF8 == true || recipient.needsSMTPUTF8 }

    /// - Parameter message: what is sent, whose size is announced.
    func mail(_ message: ComposedMessage, _ offered: SMTPCapabilities) -> String {
        var words = ["MAIL FROM:<\(sender?.description ?? "")>"]
        if offered.size { words.append("SIZE=\(message.size)") }
        if needsSMTPUTF8 || message.needsSMTPUTF8 { words += ["BODY=8BITMIME", "SMTPUTF8"] }
        if offered.dsn, identity != nil || notifications != nil { words.append("RET=HDRS") }
        if offered.dsn, let identity { words.append("ENVID=\(XText.encode(identity.text))") }
        return words.joined(separator: " ") + "\r\n"
    }

    func rcpt(_ offered: SMTPCapabilities) -> String {
        var words = ["RCPT TO:<\(recipient)>"]
        if offered.dsn, let notifications {
            let wanted = Notification.allCases.filter(notifications.contains).map(\.rawValue)
            words.append("NOTIFY=" + (wanted.isEmpty ? "NEVER" : wanted.joined(separator: ",")))
            words.append("ORCPT=\(XText.address(recipient))")
        }
        return words.joined(separator: " ") + "\r\n"
    }
}

/// The name of one sending (ENVID, RFC 3461 4.4).
package struct EnvelopeID: Hashable, Sendable {
    /// Visible octets of ASCII, which take at most 100 as xtext.
    package let text: String

    package init(_ text: String) throws(HeaderError) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw .form
        }
        guard XText.encode(text).utf8.count <= 100 else { throw .tooLong }
        self.text = text
    }
}
