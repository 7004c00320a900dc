import Content
import Foundation
import Mail
import Storage
import TestKit
import Testing

@testable import Community

@Suite("The mailbox of answers and reports") struct MailboxReaderTests {
    private static let mail =
        "To: retour+\(Postmarks.forged)@exemple.test\r\nSubject: Bonjour\r\n\r\nUn courriel.\r\n"

    /// - Parameter size: what the server says of it; nil for the truth.
    private func server(_ mail: String = mail, size: Int? = nil) throws -> FakeMailServer {
        let length = mail.utf8.count
        return try FakeMailServer([
            "UID SEARCH": .say("* SEARCH 7\r\nTAG OK done"),
            "UID FETCH 7": .say(
                "* 1 FETCH (UID 7 RFC822.SIZE \(size ?? length) BODY[]<0> {\(length)}\r\n\(mail))\r\n"
                    + "TAG OK done"),
        ])
    }

    private func town(_ account: IMAPAccount) throws -> Town {
        let relay = SMTPRelay(try MailServer(host: "127.0.0.1", port: 1, security: .none))
        let from = SendingTown.address("parvis@exemple.test")
        return try Town(features: []) {
            $0.mail = MailOptions(relay: relay, from: from, mailbox: account)
        }
    }

    /// Takes what lies there, and waits for no more.
    private func readOnce(_ town: Town) throws {
        let reader = try #require(try MailboxReader(town.site, cancellation: Cancellation()))
        var questions = 0
        _ = reader.turn {
            questions += 1
            return questions <= 2
        }
    }

    private func standing(_ town: Town) throws -> RelayStanding {
        try town.site.database.read { try RelayStore(db: $0).standing() }
    }

    @Test func `what lies there is kept on the disk, and only then deleted`() throws {
        let server = try server()
        let town = try town(try server.account())
        try readOnce(town)
        let names = try town.site.incoming.names(9)
        #expect(try names.map { try town.site.incoming.bytes(of: $0) } == [Array(Self.mail.utf8)])
        #expect(server.commands.contains { $0.hasPrefix("UID STORE 7 +FLAGS") })
        #expect(server.commands.contains("UID EXPUNGE 7"))
        #expect(try standing(town).readAt == town.now)
        #expect(try standing(town).mailboxTrouble == nil)
    }

    @Test func `what a person writes to others stays in the mailbox, in a folder of its own`()
        throws
    {
        let mail = "From: eve@exemple.test\r\nSubject: Bonjour\r\n\r\nUn café ?\r\n"
        let server = try server(mail)
        let town = try town(try server.account())
        try readOnce(town)
        #expect(server.commands.contains("UID MOVE 7 \"Parvis-autres\""))
        #expect(!server.commands.contains { $0.hasPrefix("UID STORE") })
        #expect(try town.site.incoming.names(9).isEmpty)
    }

    @Test func `what is too large for us stays in the mailbox, in a folder of its own`() throws {
        let server = try server(size: 60_000_000)
        let town = try town(try server.account())
        try readOnce(town)
        #expect(server.commands.contains("UID MOVE 7 \"Parvis-trop-grands\""))
        #expect(!server.commands.contains { $0.hasPrefix("UID STORE") })
    }

    @Test func `one that cannot be reached is tried again later, and the page can tell`() throws {
        let account = IMAPAccount(
            try MailServer(
                host: "127.0.0.1", port: try RunningProgram.freePort(), security: .none))
        let town = try town(account)
        let reader = try #require(try MailboxReader(town.site, cancellation: Cancellation()))
        #expect(reader.turn { true } == 15)
        #expect(reader.turn { true } == 30)
        let kept = try #require(try standing(town).mailboxTrouble)
        #expect(RelayTrouble(kept: kept)?.kind == .unreachable)
    }

    @Test func `of several servers one reads`() throws {
        let server = try server()
        let town = try town(try server.account())
        let first = try #require(try town.site.incoming.claim("mailbox"))
        let reader = try #require(try MailboxReader(town.site, cancellation: Cancellation()))
        #expect(reader.turn { true } == 30)
        #expect(server.commands.isEmpty)
        _ = first
    }
}
