/// A connection to a relay over which messages go one after the other (RFC 5321). One thread uses
/// it at a time; no call lasts longer than the time of its steps.
package final class SMTPConnection {
    package let greeting: SMTPReply
    package let capabilities: SMTPCapabilities
    package let isEncrypted: Bool
    /// Whether another message can be sent.
    package var isUsable: Bool { !dialogue.isLost }

    private let dialogue: SMTPDialogue

    /// Connects, agrees on TLS and signs in.
    package init(
        _ relay: SMTPRelay, cancellation: Cancellation = Cancellation()
    ) throws(SMTPFailure) {
        let (link, said): (ServerLink, [SMTPReply])
        do throws(MailServerError) {
            let opening = Opening(
                server: relay.server, language: .smtp, name: relay.name,
                timeout: relay.timeouts.opening, connectTimeout: relay.timeouts.connect,
                cancellation: cancellation)
            link = try ServerLink(opening)
            said = try SMTPReplyReader.replies(in: link.said)
        } catch {
            throw Self.failure(error)
        }
        let offers = said.filter { $0.code == 250 }
        guard let greeting = said.first, let offer = offers.last else {
            throw .server(.unintelligible(reply: ""), at: .opening)
        }
        self.greeting = greeting
        capabilities = SMTPCapabilities(Array(offer.lines.dropFirst()))
        dialogue = SMTPDialogue(link, capabilities, relay.timeouts)
        // The greeting is the one 220, the answer to STARTTLS the other.
        isEncrypted = relay.server.security == .tls || said.count { $0.code == 220 } > 1
        if relay.server.credentials != nil, capabilities.authentication.isEmpty {
            throw .server(.passwordNotAsked, at: .opening)
        }
    }

    private static func failure(_ error: MailServerError) -> SMTPFailure {
        switch error {
        case .notWelcome(let text), .passwordRefused(let text), .passwordUnchecked(let text):
            let lines = text.split(separator: "\n").map(String.init)
            do throws(MailServerError) {
                if let reply = try SMTPReplyReader.replies(in: lines).last, reply.code == 421 {
                    return .closing(reply, at: .opening)
                }
            } catch {
                return .server(error, at: .opening)
            }
        default: break
        }
        return .server(error, at: .opening)
    }

    /// Sends a message to one recipient.
    /// - Parameter beforeDot: called when all but the final dot was written. What it throws stops
    ///   the message: the server forgets it.
    package func send(
        _ message: ComposedMessage, _ envelope: SMTPEnvelope, beforeDot: () throws -> Void
    ) -> SMTPOutcome {
        if let failure = obstacle(to: message, envelope) { return .failed(failure) }
        do throws(SMTPStop) {
            try dialogue.begin(message, envelope)
            try dialogue.write(message)
        } catch {
            return error.outcome
        }
        do {
            try beforeDot()
        } catch {
            dialogue.leave()
            return .failed(.stopped(reason: "\(error)"))
        }
        return dialogue.end()
    }

    /// Says goodbye, if there is time. Afterwards, or if it is let go, the connection is closed.
    package func quit() { dialogue.quit() }

    /// Why it need not be tried.
    private func obstacle(to message: ComposedMessage, _ envelope: SMTPEnvelope) -> SMTPFailure? {
        guard isUsable else { return .server(.closed, at: .mail) }
        let isForeign = envelope.needsSMTPUTF8 || message.needsSMTPUTF8
        guard !isForeign || capabilities.smtpUTF8 else { return .needsSMTPUTF8 }
        if let most = capabilities.largest, message.size > most { return .tooLarge(most: most) }
        return nil
    }
}
