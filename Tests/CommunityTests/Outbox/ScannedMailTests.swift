import Mail
import Security
import Storage
import TestKit
import Testing

@testable import Community

@Suite("A mail whose file is to be scanned") struct ScannedMailTests {
    /// Writes a mail with a file of which the scanner has said so much.
    private func write(_ scan: String, in here: SendingTown) throws -> MailID {
        let digest = try here.town.site.files.write(Array("Bonjour".utf8))
        let file = MailFile(name: "Été.txt", type: "text/plain", digest: digest.hex, size: 7)
        try here.town.site.database.write { db in
            try db.run(
                """
                INSERT INTO attachment (digest, name, media_type, family, size, scan, created_at)
                VALUES (\(digest.hex), 'Été.txt', 'text/plain', 'text', 7, \(scan), 0)
                """)
        }
        return try here.post.write { $0.attachments = [file] }
    }

    private func set(_ scan: String, in here: SendingTown) throws {
        try here.town.site.database.write { try $0.run("UPDATE attachment SET scan = \(scan)") }
    }

    private func scanned() throws -> SendingTown {
        try SendingTown(scanner: Clamd("/nowhere/clamd", patience: 0.1))
    }

    @Test func `is held until it was, said so once, then sent`() throws {
        let here = try scanned()
        let mail = try write("waiting", in: here)
        for _ in 0..<3 {
            try here.send()
            try here.town.wait(300)
        }
        #expect(here.messages.isEmpty)
        #expect(try here.ladder(mail).steps.filter { $0.step == .deferred }.count == 1)
        #expect(try here.ladder(mail).standing?.reason == .unscanned)
        try set("clean", in: here)
        try here.send()
        #expect(here.messages.count == 1)
        #expect(try here.ladder(mail).state == .accepted)
    }

    @Test(arguments: ["waiting", "infected"])
    func `does not leave once a virus was found, and says why`(before: String) throws {
        let here = try scanned()
        let mail = try write(before, in: here)
        try here.send()
        try set("infected", in: here)
        try here.town.wait(300)
        try here.send()
        #expect(here.messages.isEmpty)
        #expect(try here.ladder(mail).state == .failed)
        #expect(try here.ladder(mail).standing?.reason == .infected)
    }

    @Test func `is given up when nobody has scanned it for days`() throws {
        let here = try scanned()
        let mail = try write("waiting", in: here)
        try here.send()
        try here.town.wait(6 * 86_400)
        try here.send()
        #expect(here.messages.isEmpty)
        #expect(try here.ladder(mail).state == .expired)
    }

    @Test(arguments: ["none", "clean", "failed"])
    func `leaves at once where nothing is awaited`(scan: String) throws {
        let here = try scanned()
        _ = try write(scan, in: here)
        try here.send()
        #expect(here.messages.count == 1)
    }

    @Test func `leaves where there is no scanner any more`() throws {
        let here = try SendingTown()
        _ = try write("waiting", in: here)
        try here.send()
        #expect(here.messages.count == 1)
    }
}
