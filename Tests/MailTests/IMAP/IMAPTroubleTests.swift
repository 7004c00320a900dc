import Foundation
import Mail
import TestKit
import Testing

@Suite("Trouble with a mailbox", .timeLimit(.minutes(30))) struct IMAPTroubleTests {
    private static let commands = ["CAPABILITY", "SELECT", "UID FETCH"]

    private func fetch(
        _ server: FakeMailServer, _ timeout: Duration = .seconds(60), most: Int = 1_000
    ) throws -> IMAPMessage? {
        try IMAPMailbox(server.account(timeout)).message(5, most: most)
    }

    private func fetch(_ answer: String, most: Int = 1_000) throws -> IMAPMessage? {
        let said = "* 1 FETCH (\(answer))\r\nTAG OK done"
        let server = try FakeMailServer(["UID FETCH": .say(said)])
        return try fetch(server, most: most)
    }

    @Test func `a message is read in whichever way the server writes it`() throws {
        let ways = [
            "UID 5 RFC822.SIZE 3 BODY[]<0> {3}\r\nabc", "BODY[]<0> \"abc\" RFC822.SIZE 3 UID 5",
            "FLAGS (\\Seen) uid 5 rfc822.size 3 body[] {3}\r\nabc INTERNALDATE \"(\\\"\"",
        ]
        for way in ways { #expect(try fetch(way)?.bytes == Array("abc".utf8)) }
        #expect(try fetch("UID 6 RFC822.SIZE 3 BODY[]<0> {3}\r\nabc") == nil)
        #expect(try fetch("UID 5 RFC822.SIZE 3 BODY[]<0> NIL") == nil)
        #expect(try fetch("FLAGS (\\Seen)") == nil)
    }

    @Test(arguments: [
        "UID 5 RFC822.SIZE 9 BODY[]<0> {1001}\r\nabc", "UID 5 BODY[]<0> {9999999999}\r\nabc",
        String(repeating: "{0}\r\n", count: 300), String(repeating: "a", count: 1_100_000),
    ])
    func `more than was asked for is not read`(answer: String) throws {
        guard
            case .server(.unintelligible) =
                #expect(throws: IMAPFailure.self, performing: { try fetch(answer) })
        else {
            Issue.record("it was read")
            return
        }
    }

    @Test(arguments: [
        "UID 5 BODY[]<0> {-1}", "((((((((((((((((((((((((", "UID 5 \"", ")", "\"\\", "~{3}", "UID",
        "\u{1B}\0",
    ])
    func `what is written wrongly is no message`(answer: String) throws {
        #expect(try fetch(answer) == nil)
    }

    @Test(arguments: commands)
    func `a server that goes, hangs, refuses or says goodbye is told`(command: String) throws {
        let gone = #expect(throws: IMAPFailure.self) {
            try fetch(FakeMailServer([command: .close]))
        }
        #expect(gone == .server(.closed))
        let hung = #expect(throws: IMAPFailure.self) {
            try fetch(FakeMailServer([command: .hang]), .milliseconds(300))
        }
        #expect(hung == .server(.timedOut))
        guard command != "CAPABILITY" else { return }
        let refused = #expect(throws: IMAPFailure.self) {
            try fetch(FakeMailServer([command: .say("TAG NO not now")]))
        }
        guard case .refused(_, let reply) = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(reply.hasSuffix(" NO not now"))
        let closing = #expect(throws: IMAPFailure.self) {
            try fetch(FakeMailServer([command: .say("* BYE enough")]))
        }
        #expect(closing == .closing(reply: "* BYE enough"))
    }

    @Test func `a greeting that refuses is told`() throws {
        let server = try FakeMailServer(["GREETING": .say("* BYE overloaded")])
        #expect(throws: IMAPFailure.server(.notWelcome(reply: "* BYE overloaded"))) {
            try IMAPMailbox(server.account())
        }
    }

    @Test func `a server that can do little is spoken to plainly`() throws {
        let search = FakeMailServer.Answer.say("* SEARCH 9 2 x 9 -1\r\n* SEARCH\r\nTAG OK done")
        let server = try FakeMailServer(
            ["UID SEARCH": search, "NOOP": .say("* 4 EXISTS\r\nTAG OK done")], offers: "")
        let mailbox = try IMAPMailbox(server.account())
        #expect(mailbox.count == 3 && mailbox.uidValidity == 7)
        #expect(try mailbox.messages(after: 2) == [9])
        try mailbox.move(Array(1...201), to: IMAPFolderName("a"))
        #expect(try mailbox.awaitNews(for: .milliseconds(50)))
        let words = server.commands.map {
            $0.split(separator: " ").prefix(2).joined(separator: " ")
        }
        #expect(
            words == [
                "CAPABILITY", "CAPABILITY", "SELECT \"INBOX\"", "UID SEARCH", "UID COPY",
                "UID COPY", "UID STORE", "UID STORE", "EXPUNGE", "NOOP",
            ])
    }

    @Test func `a long list of messages is read to its end`() throws {
        let uids = (1...50_000).map(UInt32.init)
        let list = uids.map { " \($0)" }.joined()
        let server = try FakeMailServer(["UID SEARCH": .say("* SEARCH\(list)\r\nTAG OK done")])
        #expect(try IMAPMailbox(server.account()).messages(after: 0) == uids)
    }

    @Test func `a server that never ends to talk is left`() throws {
        let lines = Array(repeating: "* OK " + String(repeating: "a", count: 1_000), count: 20_000)
        let server = try FakeMailServer(["UID": .say(lines.joined(separator: "\r\n"))])
        let mailbox = try IMAPMailbox(server.account())
        #expect(throws: IMAPFailure.server(.unintelligible(reply: "too much"))) {
            try mailbox.messages(after: 0)
        }
    }

    @Test func `a name of a folder holds no control byte`() {
        for text in ["a\r\nb", "a\0", "\n"] {
            #expect(throws: HeaderError.control) { try IMAPFolderName(text) }
        }
        #expect(throws: HeaderError.form) { try IMAPFolderName("") }
    }

    @Test func `saying goodbye to a server that hangs comes to an end`() throws {
        let server = try FakeMailServer(["LOGOUT": .hang])
        let mailbox = try IMAPMailbox(server.account(.milliseconds(200)))
        mailbox.logout()
        #expect(throws: IMAPFailure.server(.closed)) { try mailbox.messages(after: 0) }
    }

    @Test func `what comes in the midst of something else is news too`() throws {
        let server = try FakeMailServer(
            ["UID STORE": .say("* 4 EXISTS\r\nTAG OK done"), "IDLE": .hang])
        let mailbox = try IMAPMailbox(server.account())
        _ = try mailbox.messages(after: 0)
        try mailbox.add(.seen, to: [1])
        #expect(try mailbox.awaitNews(for: .seconds(100)))
    }

    @Test func `waiting is given up when told from elsewhere`() throws {
        let server = try FakeMailServer(["IDLE": .say("+ idling")])
        let cancellation = Cancellation()
        let mailbox = try IMAPMailbox(server.account(), cancellation: cancellation)
        #expect(try mailbox.messages(after: 0) == [])
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.3)
            cancellation.cancel()
        }
        #expect(throws: IMAPFailure.server(.cancelled)) {
            try mailbox.awaitNews(for: .seconds(100))
        }
    }
}
