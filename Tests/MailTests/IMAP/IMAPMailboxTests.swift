import Foundation
import Mail
import Testing

@Suite("Reading a mailbox of a real server", .timeLimit(.minutes(30)))
struct IMAPMailboxTests {
    private let server: Dovecot

    init() throws { server = try Dovecot() }

    /// Signs in once, so that the mailbox is there.
    private func open(_ security: MailServer.Security = .tls) throws -> IMAPMailbox {
        try IMAPMailbox(server.account(security))
    }

    private func letter(_ subject: String) throws -> [UInt8] {
        try Letters.message(subject: subject).composed.bytes()
    }

    @Test func `what has come since the last time is found and fetched, and stays unseen`() throws {
        let mailbox = try open()
        #expect(mailbox.count == 0)
        #expect(try mailbox.messages(after: 0) == [])
        let letters = try (0..<3).map { try letter("\($0)") }
        for letter in letters {
            try server.deliver(letter)
            #expect(try mailbox.awaitNews(for: .seconds(30)))
            _ = try mailbox.messages(after: 0)
        }
        let uids = try mailbox.messages(after: 0)
        #expect(uids.count == 3 && mailbox.count == 3)
        #expect(try mailbox.messages(after: uids[1]) == [uids[2]])
        #expect(try mailbox.messages(after: uids[2]) == [])
        #expect(try mailbox.messages(after: .max) == [])
        for uid in uids {
            let message = try #require(try mailbox.message(uid, most: 100_000))
            #expect(letters.contains(message.bytes) && message.isWhole && message.uid == uid)
        }
        let part = try #require(try mailbox.message(uids[0], most: 10))
        #expect(part.bytes.count == 10 && !part.isWhole && part.size > 100)
        #expect(try mailbox.message(uids[2] + 1, most: 10) == nil)
        mailbox.logout()
        let again = try open(.startTLS)
        #expect(again.uidValidity == mailbox.uidValidity)
        #expect(try again.messages(after: 0) == uids)
    }

    @Test func `what was read is moved to a folder that is made for it, or deleted`() throws {
        let mailbox = try open()
        for index in 0..<3 { try server.deliver(letter("\(index)")) }
        var uids: [UInt32] = []
        while uids.count < 3, try mailbox.awaitNews(for: .seconds(30)) {
            uids = try mailbox.messages(after: 0)
        }
        let first = try mailbox.message(uids[0], most: 100_000)?.bytes
        let folder = try IMAPFolderName("Traités & \"lus\" \\ 日本 😀")
        try mailbox.add(.seen, to: uids)
        try mailbox.move([uids[0]], to: folder)
        #expect(try mailbox.messages(after: 0) == Array(uids[1...]))
        try mailbox.delete([uids[1]])
        try mailbox.delete([])
        #expect(try mailbox.messages(after: 0) == [uids[2]] && mailbox.count == 1)
        let moved = try IMAPMailbox(server.account(), folder)
        let read = try #require(try moved.messages(after: 0).first)
        #expect(try moved.message(read, most: 100_000)?.bytes == first)
    }

    @Test func `a large message is fetched through TLS, and none is larger than asked for`() throws
    {
        let mailbox = try open()
        let bytes = Array("Subject: a\r\n\r\n".utf8) + [UInt8](repeating: 65, count: 3_000_000)
        try server.deliver(bytes)
        #expect(try mailbox.awaitNews(for: .seconds(30)))
        let uid = try #require(try mailbox.messages(after: 0).first)
        #expect(try mailbox.message(uid, most: 4_000_000)?.bytes.count ?? 0 >= bytes.count)
        #expect(try mailbox.message(uid, most: 1_000_000)?.bytes.count == 1_000_000)
    }

    @Test func `waiting in vain comes to an end`() throws {
        #expect(try !open().awaitNews(for: .milliseconds(200)))
    }

    @Test func `a wrong password, folder or certificate is told`() throws {
        _ = try open()
        let wrong = #expect(throws: IMAPFailure.self) {
            try IMAPMailbox(server.account(password: "wrong"))
        }
        guard case .server(.passwordRefused(let reply)) = wrong else {
            Issue.record("\(String(describing: wrong))")
            return
        }
        #expect(reply.contains("NO [AUTHENTICATIONFAILED]"))
        let missing = #expect(throws: IMAPFailure.self) {
            try IMAPMailbox(server.account(), IMAPFolderName("Nowhere"))
        }
        guard case .refused(command: "SELECT \"Nowhere\"", _) = missing else {
            Issue.record("\(String(describing: missing))")
            return
        }
        let untrusted = IMAPAccount(
            try MailServer(host: "localhost", port: server.securePort, security: .tls))
        guard
            case .server(.wrongCertificate) =
                #expect(throws: IMAPFailure.self, performing: { try IMAPMailbox(untrusted) })
        else {
            Issue.record("it was trusted")
            return
        }
    }
}
