import Foundation
import TestKit
import Testing

@testable import Mail

@Suite("Sending over SMTP", .timeLimit(.minutes(30))) struct SMTPConnectionTests {
    @Test func `a message goes to its recipient, and the server's words are kept`() throws {
        let relay = try FakeRelay()
        let connection = try SMTPConnection(relay.relay())
        #expect(connection.greeting.description == "220 fake ESMTP")
        #expect(connection.capabilities.pipelining && connection.capabilities.dsn)
        #expect(connection.capabilities.largest == 1_000_000 && !connection.isEncrypted)
        let message = try Letters.message().composed
        let outcome = connection.send(message, envelope) {}
        #expect(outcome == .accepted(SMTPReply(code: 250, lines: ["2.0.0 queued as 1"])))
        connection.quit()
        let size = message.size
        #expect(
            relay.record.commands == [
                "EHLO client.test", "MAIL FROM:<amina@parvis.test> SIZE=\(size)",
                "RCPT TO:<ben@exemple.test>", "DATA", "QUIT",
            ])
        #expect(try relay.record.messages == [Letters.lines(Letters.message()).dropLast()])
    }

    @Test func `many go over one connection, and one that is refused stops no other`() throws {
        let answers: [FakeRelay.Answer] = [
            .say("250 ok"), .say("550-5.1.1 No such user,\r\n550 5.1.1 none at all"),
            .say("251 ok"),
            .say("450 4.2.1 later"), .say("252 perhaps"),
        ]
        for offer in [FakeRelay.offer, "250-fake\r\n250 SIZE"] {
            let relay = try FakeRelay(["RCPT": answers], offer: offer)
            let connection = try SMTPConnection(relay.relay())
            let message = try Letters.message().composed
            let outcomes = (0..<5).map { _ in connection.send(message, envelope) {} }
            let accepted = SMTPOutcome.accepted(SMTPReply(code: 250, lines: ["2.0.0 queued as 1"]))
            for index in [0, 2, 4] { #expect(outcomes[index] == accepted) }
            guard case .refused(let reply, .recipient) = outcomes[1] else {
                Issue.record("\(outcomes[1])")
                return
            }
            #expect(reply.enhanced?.description == "5.1.1" && !reply.isTemporary)
            #expect(reply.description == "550 5.1.1 No such user,\n550 5.1.1 none at all")
            let later = SMTPReply(code: 450, lines: ["4.2.1 later"])
            #expect(outcomes[3] == .refused(later, at: .recipient) && later.isTemporary)
            #expect(relay.record.connections == 1 && connection.isUsable)
            #expect(relay.record.commands.count { $0 == "RSET" } == 2)
            #expect(relay.record.messages.count { !$0.isEmpty } == 3)
        }
    }

    @Test func `what the sender is told of is asked for where it is offered`() throws {
        let relay = try FakeRelay()
        let connection = try SMTPConnection(relay.relay())
        var envelope = envelope
        envelope.identity = try EnvelopeID("a+b=c")
        envelope.notifications = [.delay, .success, .failure]
        envelope.recipient = try MailAddress("a+2b@x.example")
        _ = connection.send(try Letters.message().composed, envelope) {}
        envelope.sender = nil
        envelope.notifications = []
        _ = connection.send(try Letters.message().composed, envelope) {}
        let commands = relay.record.commands.filter { $0.hasPrefix("MAIL") || $0.hasPrefix("RCPT") }
        #expect(commands[0].hasSuffix(" RET=HDRS ENVID=a+2Bb+3Dc"))
        #expect(
            commands[1]
                == "RCPT TO:<a+2b@x.example> NOTIFY=SUCCESS,FAILURE,DELAY "
                + "ORCPT=rfc822;a+2B2b@x.example")
        #expect(commands[2].hasPrefix("MAIL FROM:<> SIZE="))
        #expect(commands[3].contains(" NOTIFY=NEVER "))

        let plain = try FakeRelay(offer: "250 fake")
        _ = try SMTPConnection(plain.relay()).send(Letters.message().composed, envelope) {}
        #expect(plain.record.commands[1] == "MAIL FROM:<>")
        #expect(plain.record.commands[2] == "RCPT TO:<a+2b@x.example>")
    }

    @Test func `a name of a sending is what fits`() throws {
        #expect(throws: HeaderError.tooLong) { try EnvelopeID(String(repeating: "+", count: 34)) }
        for text in ["", "a b", "a\r\nb", "é"] {
            #expect(throws: HeaderError.form) { try EnvelopeID(text) }
        }
    }

    @Test func `letters beyond ASCII in an address go where SMTPUTF8 is offered only`() throws {
        var envelope = envelope
        envelope.recipient = try MailAddress("élise@x.example")
        envelope.notifications = [.success]
        let poor = try FakeRelay()
        let plain = try SMTPConnection(poor.relay())
        let message = try Letters.message().composed
        #expect(plain.send(message, envelope) {} == .failed(.needsSMTPUTF8))
        #expect(plain.isUsable)
        let relay = try FakeRelay(offer: "250-fake\r\n250-8BITMIME\r\n250-DSN\r\n250 SMTPUTF8")
        _ = try SMTPConnection(relay.relay()).send(message, envelope) {}
        #expect(
            relay.record.commands[1]
                == "MAIL FROM:<amina@parvis.test> BODY=8BITMIME SMTPUTF8 RET=HDRS")
        #expect(
            relay.record.commands[2] == "RCPT TO:<élise@x.example> NOTIFY=SUCCESS "
                + "ORCPT=utf-8;\\x{E9}lise@x.example")
    }

    @Test func `a message that is too large for the server is not tried`() throws {
        let relay = try FakeRelay(offer: "250-fake\r\n250 SIZE 100")
        let connection = try SMTPConnection(relay.relay())
        let outcome = connection.send(try Letters.message().composed, envelope) {}
        #expect(outcome == .failed(.tooLarge(most: 100)))
        #expect(relay.record.commands.count == 1 && connection.isUsable)
    }

    @Test(arguments: [
        (".a\r\n..\r\n.\r\nb.\r\n\r\n.", ["..a", "...", "..", "b.", "", ".."]),
        ("a\r\n", ["a"]), ("a", ["a"]), ("", []), ("\r\n.\r\n", ["", ".."]),
    ])
    func `a dot at a line's start does not end the message`(text: String, lines: [String]) throws {
        let relay = try FakeRelay()
        let connection = try SMTPConnection(relay.relay())
        for pieces in [[text], text.map(String.init)] {
            let message = ComposedMessage(
                pieces.map { .bytes(Array($0.utf8)) }, needsSMTPUTF8: false)
            guard case .accepted = connection.send(message, envelope, beforeDot: {}) else {
                Issue.record("not accepted")
                return
            }
        }
        #expect(relay.record.messages == [lines, lines])
    }

    @Test func `the caller is asked before the final dot, and may stop`() throws {
        struct Full: Error {}
        let relay = try FakeRelay()
        let connection = try SMTPConnection(relay.relay())
        var asked = 0
        let message = try Letters.message().composed
        _ = connection.send(message, envelope) { asked += 1 }
        #expect(asked == 1)
        let outcome = connection.send(message, envelope) { throw Full() }
        #expect(outcome == .failed(.stopped(reason: "Full()")) && !connection.isUsable)
        #expect(connection.send(message, envelope) {} == .failed(.server(.closed, at: .mail)))
    }

    @Test func `a file that has changed meanwhile is never sent in part`() throws {
        let folder = try TemporaryFolder()
        var letter = try Letters.message()
        letter.attachments = [
            MailAttachment(
                name: try HeaderText("a"), type: "text/plain",
                content: .file(path: try folder.write("a", "123"), size: 2))
        ]
        let relay = try FakeRelay()
        let connection = try SMTPConnection(relay.relay())
        let outcome = connection.send(letter.composed, envelope) { Issue.record("asked") }
        #expect(outcome == .failed(.attachment(.changed(path: folder.path + "/a"))))
        #expect(!connection.isUsable)
    }

    private var envelope: SMTPEnvelope {
        SMTPEnvelope(sender: Letters.amina.address, recipient: Letters.ben.address)
    }
}
