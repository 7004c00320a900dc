import Community
import Foundation
import Mail
import Storage
import TestKit
import Testing

@testable import Messages

/// From end to end: a real server carries the mail and keeps the mailboxes.
@Suite("A message, a mail host and its mailboxes") struct MailHostTests {
    private let host: MailHost
    private let post: MessagesTown

    init() throws {
        let names = [Resident.loic, .denis, .amina].map { $0.email.split(separator: "@")[0] }
        let host = try MailHost(
            MailHost.Mailboxes(
                "parvis.test", names.map(String.init) + ["retour"],
                full: [String(Resident.denis.email.split(separator: "@")[0])]))
        self.host = host
        let options = MailOptions(
            relay: try host.relay(), from: try MailAddress("parvis@parvis.test"),
            returns: try MailAddress("retour@parvis.test"),
            mailbox: try host.account("retour"))
        post = try MessagesTown { $0.mail = options }
    }

    private func send() throws {
        let sender = try #require(MailSender(post.town.site))
        for _ in 0..<100 where !sender.turn() { return sender.close() }
        Issue.record("it never ends")
    }

    private func expect(_ step: CopyStep, of resident: Resident, _ id: Letter.ID) throws {
        try wait(for: "\(resident) at \(step)") { try post.step(id, of: resident) == step }
    }

    /// Reads the mailbox of returns until something has come of it.
    private func wait(for what: String, _ isSo: () throws -> Bool) throws {
        let reader = try #require(
            try MailboxReader(post.town.site, cancellation: Cancellation()))
        let desk = try IncomingPost(post.town.site)
        for _ in 0..<150 {
            if try isSo() { return }
            // Waiting for more, it would not come back.
            var left = try host.messages(of: "retour").count
            if left > 0 {
                _ = reader.turn {
                    left -= 1
                    return left >= -1
                }
            }
            while desk.turn() {}
            Thread.sleep(forTimeInterval: 0.1)
        }
        Issue.record("waited in vain for \(what)")
        print(host.log)
    }

    @Test func `one exists, one does not, one is full; one reads, acknowledges and answers`()
        throws
    {
        let id = try post.write(
            "Réunion d’élu·e·s", to: [.loic, .sofia, .denis], ["receipt": "1"])
        try send()
        try expect(.delivered, of: .loic, id)
        #expect(try post.step(id, of: .sofia) == .refused)
        try expect(.deferred, of: .denis, id)
        let record = try post.record(id).words
        #expect(record.contains("Cette adresse n’existe pas"))

        let mail = try #require(try host.messages(of: "loic", atLeast: 1).first)
        let head = String(decoding: mail, as: UTF8.self)
        let token = try #require(head.firstMatch(of: /Disposition-Notification-To: <?([^>\r\n]+)/))
        let name = try #require(head.firstMatch(of: /(?i)Message-ID: (<[^>]+>)/))
        let returns = String(token.1)
        try host.take(
            Self.notification(of: String(name.1), to: returns), from: Resident.loic.email,
            to: returns)
        try expect(.displayed, of: .loic, id)

        let text = try IncomingMessage(Array(mail)).text
        let link = try #require(text.firstMatch(of: /\/ack\/\S+/)?.0)
        #expect(try post.town.guest().post(String(link)).status == 303)
        try expect(.acknowledged, of: .loic, id)

        let answer = try #require(head.firstMatch(of: /Reply-To:[^<>]*<([^>]+)>/))
        try host.take(
            Self.answer(to: String(answer.1)), from: Resident.loic.email, to: String(answer.1))
        try wait(for: "the answer") {
            try post.read(id, as: .amina).words.contains("Je viens, avec Élodie.")
        }
        #expect(try post.record(id).words.contains("Réponse"))
    }

    /// What a mail program sends when its user agrees to say that a mail was shown (RFC 8098).
    private static func notification(of message: String, to returns: String) -> String {
        """
        From: \(Resident.loic.email)
        To: \(returns)
        Subject: Accusé de lecture
        Message-ID: <lu@chez.test>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=disposition-notification; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Le message a été affiché.
        --b
        Content-Type: message/disposition-notification

        Reporting-UA: chez.test; Courrier 1.0
        Final-Recipient: rfc822;\(Resident.loic.email)
        Original-Message-ID: \(message)
        Disposition: manual-action/MDN-sent-manually; displayed
        --b--
        """
    }

    private static func answer(to address: String) -> String {
        """
        From: Loïc <\(Resident.loic.email)>
        To: \(address)
        Subject: Re: Réunion
        Message-ID: <oui@chez.test>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Je viens, avec Élodie.

        > Bonjour, voici la convocation.
        """
    }
}
