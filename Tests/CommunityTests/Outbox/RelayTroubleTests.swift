import Content
import Foundation
import Mail
import Storage
import Synchronization
import TestKit
import Testing

@testable import Community

@Suite("A relay with troubles") struct RelayTroubleTests {
    private static let minutes: [Double] = [1, 5, 15, 30, 60, 120, 240, 240, 240]

    @Test func `a mail that is put off is tried again on its schedule, and nobody else waits`()
        throws
    {
        let here = try SendingTown(judge: { command, _ in
            command.contains("<lente@") ? .say("451 4.7.1 greylisted") : nil
        })
        let mail = try here.post.write(to: "lente@exemple.test")
        try here.post.write()
        try here.send()
        #expect(here.messages.count == 1)
        for minutes in Self.minutes {
            here.town.pass(minutes * 60 * 0.89)
            try here.send()
            let before = here.relay.record.commands.count
            here.town.pass(minutes * 60 * 0.22)
            try here.send()
            #expect(here.relay.record.commands.count > before, "\(minutes)")
        }
        #expect(try here.steps(mail) == [.queued, .deferred])
        #expect(try here.ladder(mail).standing?.proof == "451 4.7.1 greylisted")
    }

    @Test func `after five days it is given up, and its feature told`() throws {
        let here = try SendingTown(["RCPT": [.say("452 4.2.2 mailbox full")]])
        let mail = try here.post.write()
        for _ in 0..<40 {
            try here.send()
            here.town.pass(4.5 * 3_600)
        }
        #expect(try here.ladder(mail).state == .expired)
        #expect(try here.ladder(mail).standing?.reason == .mailboxFull)
        #expect(try here.post.heard().last?.hasSuffix("expired") == true)
        let tries = here.relay.record.commands.count { $0.hasPrefix("RCPT") }
        #expect((25...32).contains(tries))
    }

    @Test func `a refusal for good is told with its reason, at once`() throws {
        let here = try SendingTown(["RCPT": [.say("550 5.1.1 no such user")]])
        let mail = try here.post.write()
        try here.send()
        let standing = try here.ladder(mail).standing
        #expect(standing?.step == .refused && standing?.reason == .noSuchAddress)
        #expect(standing?.status == "5.1.1")
        here.town.pass(86_400)
        try here.send()
        #expect(here.relay.record.commands.count { $0.hasPrefix("RCPT") } == 1)
    }

    @Test func `two senders that meet the same trouble give one rest`() throws {
        let arrived = Mutex(0)
        let here = try SendingTown(judge: { command, _ in
            guard command == "GREETING" else { return nil }
            arrived.withLock { $0 += 1 }
            for _ in 0..<500 where arrived.withLock({ $0 }) < 2 {
                Thread.sleep(forTimeInterval: 0.01)
            }
            return .sayAndClose("421 4.3.2 come back")
        })
        for number in 1...20 { try here.post.write(to: "a\(number)@exemple.test") }
        let site = here.town.site
        DispatchQueue.concurrentPerform(iterations: 2) { _ in _ = MailSender(site)?.turn() }
        #expect(arrived.withLock { $0 } == 2)
        #expect(try here.standing().failures == 1)
    }

    @Test func `421 is of the relay: it is given a rest, and no mail has been tried`() throws {
        let here = try SendingTown(["MAIL": [.sayAndClose("421 4.3.2 come back"), .say("250 ok")]])
        let mails = try (1...3).map { try here.post.write(to: "a\($0)@exemple.test") }
        try here.send()
        #expect(here.messages.isEmpty)
        #expect(try here.standing().failures == 1)
        #expect(try !here.standing().isOpen(at: here.town.now))
        #expect(try here.steps(mails[0]) == [.queued])
        here.town.pass(16)
        try here.send()
        #expect(here.messages.count == 3)
        #expect(try here.standing().failures == 0)
    }

    @Test func `a refused password halts all until a person looks`() throws {
        let here = try SendingTown(["GREETING": [.say("220 fake")]])
        let mail = try here.post.write()
        try here.town.site.database.write {
            let trouble = RelayTrouble(as: .password, "535 5.7.8 no")
            try RelayStore(db: $0).halt(trouble, at: here.town.now)
        }
        here.town.pass(86_400)
        try here.send()
        #expect(here.relay.record.connections == 0)
        try here.town.site.database.write { try RelayStore(db: $0).release() }
        try here.send()
        #expect(try here.ladder(mail).state == .accepted)
    }

    @Test func `a link that dies after the dot makes a mail uncertain, sent again by itself`()
        throws
    {
        let here = try SendingTown([".": [.close, .say("250 2.0.0 yes")]])
        let mail = try here.post.write()
        try here.send()
        #expect(try here.ladder(mail).standing?.step == .uncertain)
        here.town.pass(120)
        try here.send()
        #expect(try here.steps(mail) == [.queued, .uncertain, .accepted])
        let ids = here.messages.map { lines in
            lines.first { $0.hasPrefix("Message-ID:") }
        }
        #expect(ids.count == 2 && ids[0] == ids[1])
    }

    @Test func `one that a person is to decide about is not sent again by itself`() throws {
        let here = try SendingTown([".": [.close]])
        let mail = try here.post.write { $0.isHeldIfUncertain = true }
        try here.send()
        here.town.pass(86_400)
        try here.send()
        #expect(here.messages.count == 1)
        #expect(try here.ladder(mail).state == .uncertain)
    }

    @Test func `a mail over which the link dies again and again is parked, the others go`() throws {
        let here = try SendingTown(offer: "250 fake") { command, _ in
            command.contains("<poison@") ? .close : nil
        }
        let mail = try here.post.write(to: "poison@exemple.test")
        try here.post.write()
        for _ in 0..<22 {
            try here.send()
            here.town.pass(5 * 3_600)
        }
        #expect(here.messages.count == 1)
        #expect(try here.ladder(mail).state == .parked)
    }

    @Test func `two failures for good at an address, and it is written to no more`() throws {
        let here = try SendingTown(judge: { command, _ in
            command.contains("<Partie@") ? .say("550 5.1.1 unknown user") : nil
        })
        func write() throws -> MailID { try here.post.write(to: "Partie@exemple.test") }
        let mails = try [write(), write()]
        try here.send()
        let third = try write()
        try here.send()
        #expect(try here.ladder(mails[1]).standing?.reason == .noSuchAddress)
        #expect(try here.ladder(third).standing?.reason == .heldAddress)
        #expect(here.relay.record.commands.count { $0.contains("Partie@") } == 2)
    }

    @Test func `a clock that leaps makes no storm and loses nothing`() throws {
        let here = try SendingTown(["RCPT": [.say("451 4.3.0 later")]])
        let mail = try here.post.write()
        try here.send()
        for leap: TimeInterval in [3_600, -3_600, 86_400, -86_400, 600_000_000, -600_000_000] {
            here.town.pass(leap)
            let before = here.relay.record.commands.count { $0.hasPrefix("RCPT") }
            for _ in 0..<5 { try here.send() }
            let after = here.relay.record.commands.count { $0.hasPrefix("RCPT") }
            #expect(after - before <= 1, "\(leap)")
        }
        here.town.pass(5 * 3_600)
        let before = here.relay.record.commands.count
        try here.send()
        #expect(here.relay.record.commands.count > before)
        #expect(try here.ladder(mail).state == .deferred)
    }

    @Test func `a relay that refuses the password is asked once, and the operator is told`()
        throws
    {
        let relay = try FakeRelay(
            ["AUTH": [.say("535 5.7.8 no")]], offer: "250-fake\r\n250 AUTH PLAIN LOGIN")
        let server = try MailServer(
            host: "127.0.0.1", port: try relay.relay().server.port, security: .none,
            credentials: .init(user: "parvis", password: "tres-secret"))
        let post = try PostTown {
            $0.mail = MailOptions(
                relay: SMTPRelay(server), from: SendingTown.address("parvis@exemple.test"))
        }
        try post.write()
        let sender = try #require(MailSender(post.town.site))
        for _ in 0..<5 {
            while sender.turn() {}
            post.town.pass(86_400)
        }
        #expect(relay.record.connections == 1)
        let log = post.town.log.all.joined()
        #expect(log.contains("nothing is sent until somebody looks"))
        #expect(!log.contains("tres-secret"))
        let health = try post.town.guest().get("/health").text
        #expect(health.hasPrefix("degraded: the mail relay"))
        #expect(try post.count("SELECT COUNT(*) FROM outbox AS o WHERE o.state = 'queued'") == 1)
    }
}
