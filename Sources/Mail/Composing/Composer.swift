/// Writes a message out: `multipart/mixed` with its attachments around `multipart/alternative`
/// with its texts, each of them only where there is more than one part (RFC 2046 5.1).
struct Composer {
    private let source: MailMessage
    private var pieces: [ComposedMessage.Piece] = []

    init(_ source: MailMessage) {
        self.source = source
        var header = HeaderWriter()
        writeHeaders(&header)
        if source.attachments.isEmpty {
            writeTexts(&header)
        } else {
            writeMixed(&header)
        }
    }

    var message: ComposedMessage {
        ComposedMessage(pieces, needsSMTPUTF8: source.needsSMTPUTF8)
    }

    private func writeHeaders(_ header: inout HeaderWriter) {
        header.write("Date", MailDate.text(source.date))
        header.write("From", source.from)
        if let replyTo = source.replyTo { header.write("Reply-To", replyTo) }
        header.write("To", source.to)
        header.write("Subject", source.subject)
        header.write("Message-ID", [source.messageID])
        header.write("In-Reply-To", source.inReplyTo.map { [$0] } ?? [])
        header.write("References", references)
        if let automatic = source.autoSubmitted {
            header.write("Auto-Submitted", automatic.rawValue)
        }
        if let list = source.listUnsubscribe {
            header.write("List-Unsubscribe", "<\(list.link)>")
            if list.isOneClick {
                header.write("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
            }
        }
        if let asker = source.notificationTo {
            header.write("Disposition-Notification-To", NamedAddress(asker))
        }
        for field in source.extra { header.write(field.name, field.value) }
        header.write("MIME-Version", "1.0")
    }

    private var references: [MessageID] {
        let all = source.references
        return all.count <= 20 ? all : Array(all.prefix(1) + all.suffix(19))
    }

    private mutating func writeMixed(_ header: inout HeaderWriter) {
        let boundary = boundary("m")
        header.write("Content-Type", ["multipart/mixed;", "boundary=\"\(boundary)\""])
        header.end()
        pieces.append(.bytes(header.bytes))
        var inner = HeaderWriter(after: boundary)
        writeTexts(&inner)
        for attachment in source.attachments {
            var part = HeaderWriter(after: boundary)
            let (type, name) = (attachment.type, attachment.name.text)
            part.write("Content-Type", ["\(type);"] + FileNameParameter.contentType(name))
            part.write("Content-Transfer-Encoding", "base64")
            part.write(
                "Content-Disposition", ["attachment;"] + FileNameParameter.disposition(name))
            part.end()
            pieces += [.bytes(part.bytes), .content(attachment.content)]
        }
        close(boundary)
    }

    private mutating func writeTexts(_ header: inout HeaderWriter) {
        guard source.html != nil || source.calendar != nil else {
            return writeText(&header, "plain", source.text)
        }
        let boundary = boundary("a")
        header.write("Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""])
        header.end()
        pieces.append(.bytes(header.bytes))
        for (kind, text) in [("plain", source.text), ("html", source.html)] {
            guard let text else { continue }
            var part = HeaderWriter(after: boundary)
            writeText(&part, kind, text)
        }
        if let calendar = source.calendar {
            var part = HeaderWriter(after: boundary)
            writeText(&part, "calendar", calendar.text, method: calendar.method)
        }
        close(boundary)
    }

    private mutating func writeText(
        _ header: inout HeaderWriter, _ kind: String, _ text: String, method: String? = nil
    ) {
        let part = TextPart(text)
        let more = method.map { ["charset=utf-8;", "method=\($0)"] } ?? ["charset=utf-8"]
        header.write("Content-Type", ["text/\(kind);"] + more)
        header.write("Content-Transfer-Encoding", part.encoding)
        header.end()
        pieces += [.bytes(header.bytes), .bytes(part.body)]
    }

    private mutating func close(_ boundary: String) {
        pieces.append(.bytes(Array("\r\n--\(boundary)--\r\n".utf8)))
    }

    /// `=_` stands in no line of quoted-printable or base64 (RFC 2045 6.7); what follows it tells
    /// this message from those that it may come to lie in.
    private func boundary(_ mark: String) -> String {
        let name = source.messageID.text.utf8.filter { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        return "=_\(mark)_" + String(decoding: name.prefix(40), as: UTF8.self)
    }
}
