import Foundation
import Mail

/// What became of one try to send a mail, as the outbox notes it.
enum MailResult: Equatable {
    case accepted(reply: String)
    /// For good, by the relay.
    case refused(MailReason, status: String?, reply: String, isHard: Bool)
    case deferred(MailReason, status: String?, reply: String)
    /// For good, by ourselves.
    case impossible(MailReason, why: String)
    /// Not now, by ourselves: it is no try.
    case waiting(MailReason, why: String)
    /// It is not the mail's fault: it goes again as if it had not been tried.
    case returned
    /// The connection was lost over it, or closed by the relay: too often, and it is its fault.
    case lost(why: String)
    /// The relay may have it.
    case uncertain(why: String)
}

extension MailResult {
    init(_ outcome: SMTPOutcome) {
        switch outcome {
        case .accepted(let reply): self = .accepted(reply: reply.description)
        case .refused(let reply, let step): self = Self.refusal(reply, step)
        case .failed(let failure): self = Self.failure(failure)
        case .uncertain(let failure): self = .uncertain(why: failure.words)
        }
    }

    /// What is said to MAIL, but for its size, is about us and no reason to give up a mail.
    private static func refusal(_ reply: SMTPReply, _ step: SMTPStep) -> MailResult {
        let refusal = Refusal(
            status: reply.enhanced, reply: reply.code, text: reply.lines.joined(separator: " "))
        let status = (reply.enhanced ?? refusal.status)?.description
        let isOfSize = reply.code == 552 || status == "5.3.4"
        if reply.isTemporary || step == .mail && !isOfSize {
            return .deferred(
                MailReason(refusal.reason), status: status, reply: reply.description)
        }
        let reason = step == .mail ? .tooBig : MailReason(refusal.reason)
        return .refused(
            reason, status: status, reply: reply.description, isHard: refusal.reason.isOfAddress)
    }

    private static func failure(_ failure: SMTPFailure) -> MailResult {
        switch failure {
        case .server(_, at: .recipient), .server(_, at: .data), .server(_, at: .content):
            .lost(why: failure.words)
        case .closing(_, at: .mail), .closing(_, at: .reset), .server, .stopped: .returned
        case .closing: .lost(why: failure.words)
        case .needsSMTPUTF8: .impossible(.notAnAddress, why: failure.words)
        case .tooLarge: .impossible(.tooBig, why: failure.words)
        case .attachment: .impossible(.attachment, why: failure.words)
        }
    }
}

extension MailResult {
    /// Whether the relay has not counted it.
    var isUnsent: Bool {
        switch self {
        case .returned, .impossible, .waiting: true
        default: false
        }
    }
}

extension SMTPFailure {
    /// For the log and for a page, on one line.
    var words: String { RelayTrouble(self).words }

    /// Whether the relay as a whole has trouble, rather than one mail with it.
    var isOfRelay: Bool {
        switch self {
        case .server, .closing: true
        case .needsSMTPUTF8, .tooLarge, .attachment, .stopped: false
        }
    }
}
