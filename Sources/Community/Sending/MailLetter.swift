import Foundation
import Mail
import Storage

/// A mail as it goes over the wire: what is sealed is opened here, at the last moment.
struct MailLetter {
    let message: ComposedMessage
    let envelope: SMTPEnvelope
    let tokenDigest: [UInt8]

    /// - Throws: `MailLetterError`, and what the seal throws.
    init(
        _ claim: MailClaim, _ text: OutboxText, _ files: [MailFile], _ site: Site,
        _ options: MailOptions
    ) throws {
        let tokens = site.mailSeal.tokens
        let kept = claim.tokenDigest.flatMap { tokens.token(for: claim.messageID, kept: $0) }
        let token = kept ?? tokens.token(for: claim.messageID)
        tokenDigest = tokens.digest(of: token)
        let recipient = try Self.address(claim.recipient)
        let returns = try options.returns(token)
        let values = try claim.sealed.map { try site.mailSeal.open($0) } ?? [:]
        var message = try Self.message(
            claim, text, values, site, from: options.from, to: recipient)
        message.calendar = Self.calendar(text, values, answers: returns.description)
        if text.takesReplies, options.readsReturns {
            message.replyTo = NamedAddress(returns, name: message.from.name)
        }
        if claim.wantsReceipt { message.notificationTo = returns }
        message.attachments = try files.map { try Self.attachment($0, site.files) }
        self.message = message.composed
        let wanted: Set<SMTPEnvelope.Notification> =
            claim.wantsReceipt ? [.success, .failure, .delay] : [.failure, .delay]
        envelope = SMTPEnvelope(
            sender: returns, recipient: recipient, identity: try EnvelopeID(token),
            notifications: wanted)
    }

    private static func address(_ text: String) throws(MailLetterError) -> MailAddress {
        do throws(MailAddressError) { return try MailAddress(Email.typed(text)) } catch {
            throw .address("\(error)")
        }
    }

    private static func message(
        _ claim: MailClaim, _ text: OutboxText, _ values: [String: String], _ site: Site,
        from: MailAddress, to recipient: MailAddress
    ) throws -> MailMessage {
        let sender = text.senderName ?? site.options.name
        var message = MailMessage(
            from: NamedAddress(from, name: HeaderText.cleaned(sender)),
            to: NamedAddress(recipient, name: HeaderText.cleaned(claim.recipientName)),
            subject: HeaderText.cleaned(text.subject), date: claim.writtenAt,
            messageID: try MessageID(claim.messageID),
            text: MailPlace.fill(text.text, values, isHTML: false),
            html: text.html.map { document(MailPlace.fill($0, values, isHTML: true)) })
        if text.isAutomatic { message.autoSubmitted = .generated }
        message.listUnsubscribe = unsubscribe(text, values)
        thread(claim.thread, into: &message)
        return message
    }

    private static func calendar(
        _ text: OutboxText, _ values: [String: String], answers: String
    ) -> CalendarPart? {
        guard let calendar = text.calendar else { return nil }
        let values = [MailCalendar.answers: answers].merging(values) { $1 }.mapValues(\.oneLine)
        return CalendarPart(
            method: calendar.method, text: MailPlace.fill(calendar.text, values, isHTML: false))
    }

    private static func document(_ part: String) -> String {
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"></head><body>\n\(part)\n"
            + "</body></html>\n"
    }

    /// An address that is not of the web, or not safe for one click, is left out.
    private static func unsubscribe(
        _ text: OutboxText, _ values: [String: String]
    ) -> ListUnsubscribe? {
        guard let link = text.unsubscribe.map({ MailPlace.fill($0, values, isHTML: false) })
        else { return nil }
        let isOneClick = text.unsubscribesByOneClick && link.hasPrefix("https://")
        do { return try ListUnsubscribe(link, isOneClick: isOneClick) } catch { return nil }
    }

    private static func thread(_ thread: MailThread?, into message: inout MailMessage) {
        guard let thread else { return }
        func name(_ text: String) -> MessageID? {
            do { return try MessageID(text) } catch { return nil }
        }
        message.inReplyTo = name(thread.inReplyTo)
        message.references = thread.references.suffix(20).compactMap(name)
    }

    private static func attachment(_ file: MailFile, _ store: FileStore) throws -> MailAttachment {
        guard let digest = FileDigest(hex: file.digest) else {
            throw MailLetterError.attachment(file.name)
        }
        return MailAttachment(
            name: HeaderText.cleaned(file.name), type: file.type,
            content: .file(path: store.path(of: digest), size: file.size))
    }
}

/// Why a mail cannot be written out.
enum MailLetterError: Error, Equatable {
    case address(String)
    case attachment(String)
    case infected(String)
    /// The scanner for viruses has still to look at a file.
    case unscanned(String)
    /// The address is suspended.
    case held
    case textGone
}

extension HeaderText {
    /// What of a text may stand in a header.
    static func cleaned(_ text: String) -> HeaderText {
        let plain = String(String.UnicodeScalarView(text.oneLine.unicodeScalars.prefix(2_000)))
        do { return try HeaderText(plain) } catch { return .empty }
    }
}
