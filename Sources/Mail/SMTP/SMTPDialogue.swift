/// The commands of a transaction and their answers (RFC 5321 3.3), over a connection that is open.
final class SMTPDialogue {
    /// Whether nothing more can be said.
    private(set) var isLost = false
    private let link: ServerLink
    private let capabilities: SMTPCapabilities
    private let timeouts: SMTPTimeouts
    /// Whether a transaction was begun that did not come to its end.
    private var isBegun = false

    private static let longest = 4_096
    private static let chunk = 65_536
    /// What is written within the time for a block.
    private static let block = 1_048_576

    private struct Command {
        let step: SMTPStep
        let text: String
        let timeout: Duration
    }

    init(_ link: ServerLink, _ capabilities: SMTPCapabilities, _ timeouts: SMTPTimeouts) {
        self.link = link
        self.capabilities = capabilities
        self.timeouts = timeouts
    }

    /// All up to where the server awaits the message.
    func begin(_ message: ComposedMessage, _ envelope: SMTPEnvelope) throws(SMTPStop) {
        var commands = [
            Command(
                step: .mail, text: envelope.mail(message, capabilities), timeout: timeouts.mail),
            Command(
                step: .recipient, text: envelope.rcpt(capabilities), timeout: timeouts.recipient),
            Command(step: .data, text: "DATA\r\n", timeout: timeouts.data),
        ]
        if isBegun {
            let reset = Command(step: .reset, text: "RSET\r\n", timeout: timeouts.mail)
            commands.insert(reset, at: 0)
        }
        isBegun = true
        if capabilities.pipelining {
            try sayTogether(commands)
        } else {
            for command in commands {
                try say(command.text, command.step, command.timeout)
                try check(answer(to: command.step, within: command.timeout), command.step)
            }
        }
    }

    /// The message but for its final dot.
    func write(_ message: ComposedMessage) throws(SMTPStop) {
        var writer = ContentWriter(link, timeouts.block, every: Self.block, chunk: Self.chunk)
        do {
            try message.write { try writer.add($0) }
            try writer.finish()
        } catch let error as MailAttachmentError {
            leave()
            throw .failed(.attachment(error))
        } catch let error as MailServerError {
            throw lost(error, at: .content)
        } catch {
            leave()
            throw .failed(.stopped(reason: "\(error)"))
        }
    }

    /// The final dot and its answer.
    func end() -> SMTPOutcome {
        let reply: SMTPReply
        do throws(MailServerError) {
            let deadline = ContinuousClock.now + timeouts.dot
            try link.send(".\r\n", by: deadline)
            reply = try hear(by: deadline)
        } catch {
            leave()
            return .uncertain(.server(error, at: .dot))
        }
        isBegun = false
        switch reply.code {
        case 200..<300: return .accepted(reply)
        case 421:
            leave()
            return .failed(.closing(reply, at: .dot))
        case 400..<600: return .refused(reply, at: .dot)
        default:
            leave()
            return .uncertain(.server(.unintelligible(reply: reply.description), at: .dot))
        }
    }

    func quit() {
        if !isLost {
            do throws(MailServerError) {
                let deadline = ContinuousClock.now + timeouts.quit
                try link.send("QUIT\r\n", by: deadline)
                _ = try hear(by: deadline)
            } catch {
                // It is left all the same.
            }
        }
        leave()
    }

    func leave() {
        isLost = true
        link.close()
    }

    // MARK: Commands

    /// In one go (RFC 2920): all are answered, whatever becomes of the first.
    private func sayTogether(_ commands: [Command]) throws(SMTPStop) {
        guard let first = commands.first else { return }
        try say(commands.map(\.text).joined(), first.step, first.timeout)
        var refusal: SMTPStop?
        for command in commands {
            do throws(SMTPStop) {
                let reply = try answer(to: command.step, within: command.timeout)
                guard refusal == nil else {
                    if reply.code == 354 { try sayNothing() }
                    continue
                }
                try check(reply, command.step)
            } catch {
                refusal = refusal ?? error
                if isLost { break }
            }
        }
        if let refusal { throw refusal }
    }

    /// The server awaits a message for which it refused the recipient.
    private func sayNothing() throws(SMTPStop) {
        try say(".\r\n", .dot, timeouts.data)
        _ = try answer(to: .dot, within: timeouts.data)
    }

    private func check(_ reply: SMTPReply, _ step: SMTPStep) throws(SMTPStop) {
        let isGranted = step == .data ? reply.code == 354 : (200..<300).contains(reply.code)
        guard !isGranted else { return }
        guard reply.code >= 400, step != .reset else {
            leave()
            throw .failed(.server(.unintelligible(reply: reply.description), at: step))
        }
        throw .refused(reply, step)
    }

    private func say(_ text: String, _ step: SMTPStep, _ timeout: Duration) throws(SMTPStop) {
        do throws(MailServerError) {
            try link.send(text, by: .now + timeout)
        } catch {
            throw lost(error, at: step)
        }
    }

    private func answer(to step: SMTPStep, within timeout: Duration) throws(SMTPStop) -> SMTPReply {
        let reply: SMTPReply
        do throws(MailServerError) {
            reply = try hear(by: .now + timeout)
        } catch {
            leave()
            throw .failed(.server(error, at: step))
        }
        guard reply.code == 421 else { return reply }
        leave()
        throw .failed(.closing(reply, at: step))
    }

    private func hear(by deadline: ContinuousClock.Instant) throws(MailServerError) -> SMTPReply {
        var reader = SMTPReplyReader()
        while true {
            let line = try link.line(most: Self.longest, by: deadline)
            if let reply = try reader.add(ServerLine.text(line)) { return reply }
        }
    }

    /// A server that takes no more may have said why.
    private func lost(_ error: MailServerError, at step: SMTPStep) -> SMTPStop {
        defer { leave() }
        guard error == .closed else { return .failed(.server(error, at: step)) }
        do throws(MailServerError) {
            let reply = try hear(by: .now + .seconds(1))
            if reply.code == 421 { return .failed(.closing(reply, at: step)) }
            if reply.code >= 400 { return .refused(reply, step) }
            return .failed(.server(error, at: step))
        } catch {
            return .failed(.server(.closed, at: step))
        }
    }
}

/// Why a transaction ends before its final dot.
enum SMTPStop: Error {
    case refused(SMTPReply, SMTPStep)
    case failed(SMTPFailure)

    var outcome: SMTPOutcome {
        switch self {
        case .refused(let reply, let step): .refused(reply, at: step)
        case .failed(let failure): .failed(failure)
        }
    }
}
