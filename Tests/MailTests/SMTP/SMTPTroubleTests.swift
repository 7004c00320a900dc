import Foundation
import Mail
import TestKit
import Testing

@Suite("Trouble with a relay", .timeLimit(.minutes(30))) struct SMTPTroubleTests {
    private static let offers = [FakeRelay.offer, "250 fake"]
    private static let words = ["MAIL", "RCPT", "DATA"]
    private static let steps: [String: SMTPStep] = [
        "GREETING": .opening, "EHLO": .opening, "MAIL": .mail, "RCPT": .recipient, "DATA": .data,
        ".": .dot,
    ]

    private func send(_ relay: FakeRelay, _ timeout: Duration = .seconds(60)) throws -> SMTPOutcome
    {
        let connection: SMTPConnection
        do {
            connection = try SMTPConnection(
                relay.relay { timeouts in
                    timeouts.opening = timeout
                    timeouts.mail = timeout
                    timeouts.recipient = timeout
                    timeouts.data = timeout
                    timeouts.dot = timeout
                })
        } catch let error as SMTPFailure {
            return .failed(error)
        }
        let envelope = SMTPEnvelope(sender: nil, recipient: Letters.ben.address)
        let outcome = connection.send(try Letters.message().composed, envelope) {}
        if case .accepted = outcome { #expect(connection.isUsable) }
        return outcome
    }

    @Test(arguments: ["GREETING", "EHLO"] + words + ["."], offers)
    func `a server that says 421 is closing, and the message was not taken`(
        word: String, offer: String
    ) throws {
        let relay = try FakeRelay([word: [.sayAndClose("421 4.3.2 closing")]], offer: offer)
        let reply = SMTPReply(code: 421, lines: ["4.3.2 closing"])
        let step = try #require(Self.steps[word])
        #expect(try send(relay) == .failed(.closing(reply, at: step)))
    }

    @Test(
        arguments: words + ["."],
        ["450 4.2.1 later", "552 5.2.2 full", "550-a\r\n550-b\r\n550 c", "554", "599 x"])
    func `a refusal is told with its step and its words`(word: String, text: String) throws {
        for offer in Self.offers {
            let relay = try FakeRelay([word: [.say(text)]], offer: offer)
            let outcome = try send(relay)
            guard case .refused(let reply, let step) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(step == Self.steps[word])
            let said = text.replacing("\r\n", with: "\n").replacing(/-/, with: " ")
            #expect(reply.description == said)
        }
    }

    @Test(arguments: words, offers)
    func `a server that is gone before the final dot has taken nothing`(
        word: String, offer: String
    ) throws {
        let step = try #require(Self.steps[word])
        let outcome = try send(FakeRelay([word: [.close]], offer: offer))
        #expect(outcome == .failed(.server(.closed, at: step)))
        // A reset may swallow what was answered before.
        guard
            case .failed(.server(.closed, _)) =
                try send(FakeRelay([word: [.reset]], offer: offer))
        else {
            Issue.record("it was there")
            return
        }
    }

    @Test(arguments: ["GREETING", "EHLO"])
    func `a server that is gone before it is ready is told as such`(word: String) throws {
        let outcome = try send(FakeRelay([word: [.close]]))
        #expect(outcome == .failed(.server(.closed, at: .opening)))
    }

    @Test(arguments: ["GREETING", "EHLO"] + words, offers)
    func `a server that hangs is left after its time`(word: String, offer: String) throws {
        let step = try #require(Self.steps[word])
        let outcome = try send(FakeRelay([word: [.hang]], offer: offer), .milliseconds(300))
        #expect(outcome == .failed(.server(.timedOut, at: step)))
    }

    @Test func `what is not answered after the final dot is uncertain`() throws {
        let closed = SMTPOutcome.uncertain(.server(.closed, at: .dot))
        #expect(try send(FakeRelay([".": [.close]])) == closed)
        #expect(try send(FakeRelay([".": [.reset]])) == closed)
        #expect(try send(FakeRelay([".": [.sayAndClose("250-half")]])) == closed)
        let hung = try send(FakeRelay([".": [.hang]]), .milliseconds(300))
        #expect(hung == .uncertain(.server(.timedOut, at: .dot)))
        let odd = try send(FakeRelay([".": [.say("354 more")]]))
        #expect(odd == .uncertain(.server(.unintelligible(reply: "354 more"), at: .dot)))
    }

    @Test(arguments: ["hello", "25", "999 x", "250_x", String(repeating: "2", count: 10_000)])
    func `what makes no sense ends the connection`(text: String) throws {
        guard
            case .failed(.server(.unintelligible, at: .mail)) =
                try send(FakeRelay(["MAIL": [.say(text)]]))
        else {
            Issue.record("\(text) made sense")
            return
        }
    }

    @Test func `an answer without an end is not heard out`() throws {
        let lines = Array(repeating: "250-again", count: 10_000).joined(separator: "\r\n")
        guard
            case .failed(.server(.unintelligible, at: .mail)) =
                try send(FakeRelay(["MAIL": [.say(lines)]]))
        else {
            Issue.record("it was heard out")
            return
        }
        guard case .failed(.server(_, at: .opening)) = try send(FakeRelay(offer: lines)) else {
            Issue.record("it was heard out")
            return
        }
    }

    @Test func `a recipient refused while the server awaits a message is refused only`() throws {
        for last in [FakeRelay.Answer.say("554 5.5.1 no recipient"), .say("250 ok"), .close] {
            let relay = try FakeRelay(["RCPT": [.say("550 5.1.1 none")], ".": [last]])
            let reply = SMTPReply(code: 550, lines: ["5.1.1 none"])
            #expect(try send(relay) == .refused(reply, at: .recipient))
            #expect(relay.record.messages == [[]])
        }
    }

    @Test func `a refused recipient stays one when the server then goes`() throws {
        let relay = try FakeRelay(["RCPT": [.sayAndClose("550 5.1.1 none")]])
        let reply = SMTPReply(code: 550, lines: ["5.1.1 none"])
        #expect(try send(relay) == .refused(reply, at: .recipient))
    }

    @Test func `control bytes in a reply are not kept`() throws {
        let outcome = try send(FakeRelay([".": [.say("250 ok\u{1B}[2J\0end")]]))
        #expect(outcome == .accepted(SMTPReply(code: 250, lines: ["ok [2J end"])))
    }

    @Test func `a long reply is heard out, and its beginning kept`() throws {
        let line = String(repeating: "a", count: 3_000)
        let lines = Array(repeating: "550-\(line)", count: 150) + ["550 end"]
        let relay = try FakeRelay([".": [.say(lines.joined(separator: "\r\n"))]])
        guard case .refused(let reply, at: .dot) = try send(relay) else {
            Issue.record("not refused")
            return
        }
        #expect(reply.lines.count == 50 && reply.description.utf8.count < 60_000)
    }

    @Test func `a greeting that refuses is told`() throws {
        let outcome = try send(FakeRelay(["GREETING": [.say("554 5.7.1 not you")]]))
        #expect(outcome == .failed(.server(.notWelcome(reply: "554 5.7.1 not you"), at: .opening)))
    }

    @Test func `nobody there, or no such name, is told`() throws {
        let port = try FakeServer { _ in }.port
        let nobody = SMTPRelay(try MailServer(host: "127.0.0.1", port: port, security: .none))
        guard
            case .server(.unreachable, at: .opening) =
                #expect(throws: SMTPFailure.self, performing: { try SMTPConnection(nobody) })
        else {
            Issue.record("somebody is there")
            return
        }
        let server = try MailServer(host: "none.invalid", port: 25, security: .startTLS)
        guard
            case .server(.unresolvable, at: .opening) =
                #expect(
                    throws: SMTPFailure.self, performing: { try SMTPConnection(SMTPRelay(server)) })
        else {
            Issue.record("it was found")
            return
        }
    }

    @Test(arguments: ["GREETING", "MAIL", "."])
    func `a connection is given up when told from elsewhere`(word: String) throws {
        let relay = try FakeRelay([word: [.hang]])
        let cancellation = Cancellation()
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.3)
            cancellation.cancel()
        }
        do {
            let connection = try SMTPConnection(relay.relay(), cancellation: cancellation)
            let envelope = SMTPEnvelope(sender: nil, recipient: Letters.ben.address)
            let outcome = connection.send(try Letters.message().composed, envelope) {}
            let step = try #require(Self.steps[word])
            let failure = SMTPFailure.server(.cancelled, at: step)
            #expect(outcome == (word == "." ? .uncertain(failure) : .failed(failure)))
        } catch let error as SMTPFailure {
            #expect(word == "GREETING" && error == .server(.cancelled, at: .opening))
        }
    }

    @Test func `saying goodbye to a server that hangs comes to an end`() throws {
        let relay = try FakeRelay(["QUIT": [.hang]])
        let connection = try SMTPConnection(relay.relay { $0.quit = .milliseconds(200) })
        connection.quit()
        #expect(!connection.isUsable && relay.record.commands.last == "QUIT")
        _ = try SMTPConnection(relay.relay())
    }

    @Test func `a server that stops reading in the midst of a message is left after its time`()
        throws
    {
        let server = try server { $0.freeze() }
        #expect(
            try sendLarge(to: server, block: .milliseconds(500))
                == .failed(.server(.timedOut, at: .content)))
    }

    @Test func `a server that refuses in the midst of a message is heard`() throws {
        let server = try server { peer in
            peer.say("552 5.3.4 too large")
            peer.hang()
        }
        let reply = SMTPReply(code: 552, lines: ["5.3.4 too large"])
        #expect(try sendLarge(to: server) == .refused(reply, at: .dot))
    }

    @Test func `a server that goes in the midst of a message has taken nothing`() throws {
        for farewell in ["421 4.3.2 closing", "250-half"] {
            let server = try server { $0.say(farewell) }
            switch try sendLarge(to: server) {
            case .failed(.server(.closed, at: .content)), .failed(.closing(_, at: .content)): break
            case let outcome: Issue.record("\(outcome)")
            }
        }
    }

    /// One that does so once it has the first lines of a message.
    private func server(_ then: @escaping @Sendable (FakePeer) -> Void) throws -> FakeServer {
        try FakeServer { peer in
            peer.say("220 fake")
            _ = peer.line()
            peer.say("250-fake\r\n250 PIPELINING")
            for _ in 0..<3 { _ = peer.line() }
            peer.say("250 ok\r\n250 ok\r\n354 go on")
            for _ in 0..<10 { _ = peer.line() }
            then(peer)
        }
    }

    private func sendLarge(to server: FakeServer, block: Duration = .seconds(60)) throws
        -> SMTPOutcome
    {
        var timeouts = SMTPTimeouts()
        timeouts.block = block
        let connection = try SMTPConnection(
            SMTPRelay(
                try MailServer(host: "127.0.0.1", port: server.port, security: .none),
                timeouts: timeouts))
        var letter = try Letters.message()
        letter.attachments = [
            MailAttachment(
                name: try HeaderText("a"), type: "text/plain",
                content: .bytes([UInt8](repeating: 65, count: 20_000_000)))
        ]
        let envelope = SMTPEnvelope(sender: nil, recipient: Letters.ben.address)
        return connection.send(letter.composed, envelope) {}
    }
}
