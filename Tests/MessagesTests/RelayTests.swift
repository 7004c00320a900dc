import Community
import Foundation
import Mail
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("A message and a mail server") struct RelayTests {
    private let post: MessagesTown
    private let relay: FakeRelay

    init() throws {
        let relay = try FakeRelay { command, _ in
            guard command.hasPrefix("RCPT"), command.contains("sofia@") else { return nil }
            return .say("550 5.1.1 no such user here")
        }
        self.relay = relay
        let (server, from) = (
            try relay.relay(), try MailAddress("parvis@exemple.test")
        )
        post = try MessagesTown {
            $0.mail = MailOptions(
                relay: server, from: from, returns: try? MailAddress("retour@exemple.test"))
        }
    }

    private func send() throws {
        let sender = try #require(MailSender(post.town.site))
        for _ in 0..<100 where !sender.turn() { return sender.close() }
        Issue.record("it never ends")
    }

    /// The ENVID of the mail to somebody: its own token.
    private func token(of resident: Resident) throws -> String {
        let commands = relay.record.commands
        let place = try #require(
            commands.firstIndex { $0.hasPrefix("RCPT") && $0.contains(resident.email) })
        let from = try #require(commands[..<place].last { $0.hasPrefix("MAIL") })
        return String(try #require(from.firstMatch(of: /ENVID=(\w+)/)?.1))
    }

    @Test func `what the server says of each recipient stands on their ladder`() throws {
        let id = try post.write("Convocation", to: [.loic, .sofia], ["receipt": "1"])
        try send()
        #expect(try post.step(id, of: .loic) == .accepted)
        #expect(try post.step(id, of: .sofia) == .refused)
        let record = try post.record(id)
        #expect(record.words.contains("250 2.0.0 queued as 1"))
        #expect(record.words.contains("550 5.1.1 no such user here"))
        #expect(record.words.contains("Cette adresse n’existe pas"))
    }

    @Test func `an answer by mail comes back into the conversation`() throws {
        let id = try post.write("Convocation", to: [.loic], ["receipt": "1"])
        try send()
        let answer = """
            Return-Path: <\(Resident.loic.email)>
            From: Loïc <\(Resident.loic.email)>
            To: retour+\(try token(of: .loic))@exemple.test
            Subject: Re: Convocation
            Message-ID: <un@chez.test>
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Je viens, avec le thé.

            > Bonjour, voici la convocation.
            """
        try post.town.site.incoming.add(Array(answer.utf8))
        try IncomingPost(post.town.site).turn()
        let page = try post.read(id, as: .amina)
        #expect(page.words.contains("Je viens, avec le thé."))
        #expect(try post.step(id, of: .loic) == .answered)
    }
}
