import Community
import Foundation
import Mail

/// `parvis mail check`: looks at the relay and the mailbox, says what the domain needs in the DNS,
/// and sends a mail if asked. It needs no database, and may run beside the server.
enum MailCommand {
    /// - Returns: the exit code: 0 if nothing is wrong.
    static func run(_ rest: ArraySlice<String>) throws -> Int32 {
        guard rest.first == "check" else {
            throw StartError.usage("parvis mail wants the word check after it")
        }
        let arguments = try Arguments(rest.dropFirst(), options: ["--config", "--to"])
        let config = try Config(file: arguments["--config"] ?? Resources.configuration())
        guard let options = try config.mail.options() else {
            Program.say("warn   mail: no mailHost is configured: the mails wait in the outbox")
            guard let to = arguments["--to"] else { return 0 }
            Program.say("wrong  no mail was sent to \(to): that needs a mailHost")
            return 1
        }
        let findings = RelayCheckup(options, patience: .seconds(10)).findings
        for finding in findings {
            let said = finding.trouble.map { $0.kind.sentence + ": " } ?? ""
            Program.say(
                "\(finding.isWell ? "ok    " : "wrong ") \(words(finding.what)): "
                    + said + finding.detail)
        }
        var isWell = findings.allSatisfy { $0.isWell || $0.what == "offers" }
        if options.mailbox == nil {
            Program.say("warn   returns: no mailboxHost is configured; see parvis ingest")
        }
        if isWell, let to = arguments["--to"] { isWell = try send(to, config.name, options) }
        Program.say("       for the DNS, from whoever keeps the domain (the relay signs DKIM;")
        Program.say("       to an SPF record that is there add what its provider says):")
        for record in MailRecords(options).all {
            Program.say("       \(record.name): \(record.text)")
        }
        return isWell ? 0 : 1
    }

    private static func words(_ what: String) -> String {
        switch what {
        case "offers": "what the relay offers (DSN tells of delivery)"
        default: what
        }
    }

    private static func send(
        _ to: String, _ name: String, _ options: MailOptions
    ) throws -> Bool {
        let recipient: MailAddress
        do throws(MailAddressError) { recipient = try MailAddress(to) } catch {
            throw StartError.usage("--to \"\(to)\" is no address")
        }
        let message = MailMessage(
            from: NamedAddress(options.from, name: try HeaderText(name)),
            to: NamedAddress(recipient), subject: try HeaderText("Parvis"), date: Date(),
            messageID: try MessageID("\(UUID().uuidString)@\(options.from.domain)"),
            text: "parvis mail check\n", html: nil)
        let envelope = SMTPEnvelope(
            sender: options.returns, recipient: recipient,
            notifications: [.success, .failure, .delay])
        let (isTaken, said) = try hand(message.composed, envelope, options)
        Program.say("\(isTaken ? "ok    " : "wrong ") a mail to \(to): \(said)")
        return isTaken
    }

    /// - Returns: whether the relay took it, and what became of it.
    private static func hand(
        _ mail: ComposedMessage, _ envelope: SMTPEnvelope, _ options: MailOptions
    ) throws -> (Bool, String) {
        do throws(SMTPFailure) {
            let connection = try SMTPConnection(options.relay)
            defer { connection.quit() }
            switch connection.send(mail, envelope, beforeDot: {}) {
            case .accepted(let reply): return (true, "\(reply)")
            case .refused(let reply, _): return (false, "the server refuses it: \(reply)")
            case .failed(let failure): return (false, RelayTrouble(failure).words)
            case .uncertain(let failure):
                return (false, "it may have left or not; " + RelayTrouble(failure).words)
            }
        } catch {
            return (false, RelayTrouble(error).words)
        }
    }
}
