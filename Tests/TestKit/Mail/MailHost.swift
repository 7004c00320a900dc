import Foundation
import Glibc
package import Mail

/// A real mail host on loopback, in a temporary folder: Postfix takes the mail, Dovecot keeps the
/// mailboxes of one domain and shows them by IMAP. It can only be started by root.
package final class MailHost: Sendable {
    /// What is kept there.
    package struct Mailboxes: Sendable {
        package var domain: String
        /// The part before the `@` of each.
        package var names: [String]
        /// Those that are full: what comes for them is put off.
        package var full: [String] = []

        package init(_ domain: String, _ names: [String], full: [String] = []) {
            (self.domain, self.names, self.full) = (domain, names, full)
        }
    }

    package let mailboxes: Mailboxes
    private let smtpPort: UInt16
    private let imapPort: UInt16
    private let folder: String
    private let keeper: RunningProgram
    private let carrier: RunningProgram

    package init(_ mailboxes: Mailboxes) throws {
        self.mailboxes = mailboxes
        folder = NSTemporaryDirectory() + "parvis-host-" + UUID().uuidString
        smtpPort = try RunningProgram.freePort()
        imapPort = try RunningProgram.freePort()
        let delivery = try RunningProgram.freePort()
        try MailHostFolder(path: folder, mailboxes, smtpPort, imapPort, delivery: delivery).write()
        keeper = try RunningProgram(
            ["/usr/sbin/dovecot", "-F", "-c", folder + "/dovecot.conf"], ends: .politely)
        try keeper.listens(on: imapPort)
        try keeper.listens(on: delivery)
        carrier = try RunningProgram(
            ["/usr/sbin/postfix", "-c", folder + "/postfix", "start-fg"], ends: .politely)
        try carrier.listens(on: smtpPort)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The server that takes mail.
    package func relay() throws -> SMTPRelay {
        SMTPRelay(try MailServer(host: "127.0.0.1", port: smtpPort, security: .none))
    }

    /// The mailbox of somebody.
    package func account(_ name: String) throws -> IMAPAccount {
        IMAPAccount(
            try MailServer(
                host: "127.0.0.1", port: imapPort, security: .none,
                credentials: .init(
                    user: "\(name)@\(mailboxes.domain)", password: MailHostFolder.password)))
    }

    /// What lies in the mailbox of somebody, once there are so many.
    package func messages(of name: String, atLeast count: Int = 0) throws -> [[UInt8]] {
        for _ in 0..<600 {
            let mailbox = try IMAPMailbox(try account(name), .inbox)
            defer { mailbox.logout() }
            let uids = try mailbox.messages(after: 0)
            if uids.count >= count {
                return try uids.compactMap { try mailbox.message($0, most: 1 << 22)?.bytes }
            }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw POSIXError(.ETIMEDOUT)
    }

    /// Sends a message as somebody's program does.
    package func take(_ message: String, from sender: String, to recipient: String) throws {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(".") ? "." + $0 : String($0) }
        let talk = [
            "EHLO localhost", "MAIL FROM:<\(sender)>", "RCPT TO:<\(recipient)>", "DATA",
            lines.joined(separator: "\r\n") + "\r\n.", "QUIT",
        ]
        let client = try Talk(port: smtpPort)
        _ = try client.answer()
        for line in talk {
            let answer = try client.ask(line + "\r\n")
            guard "23".contains(answer.prefix(1)) else { throw MailHostError.said(answer) }
        }
    }

    /// What its servers have written, for a test that failed.
    package var log: String {
        ["maillog", "log"].map { folder + "/" + $0 }
            .compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
            .joined(separator: "\n")
    }
}

package enum MailHostError: Error {
    case said(String)
}
