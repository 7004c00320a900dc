import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Community

@Suite("Sending mails") struct MailSendingTests {
    @Test func `a mail goes to its reader, opened, with its token wherever an answer may come`()
        throws
    {
        let here = try SendingTown()
        let mail = try here.post.write {
            $0.wantsReceipt = true
            $0.takesReplies = true
            $0.senderName = "Loïc Le Gall"
            $0.isAutomatic = false
            $0.html = "<p>\(MailPlace.text("code"))</p>"
        }
        try here.send()
        let record = here.relay.record
        let text = here.messages[0].joined(separator: "\n")
        #expect(text.contains("secret-1") && text.contains("<p>secret-1</p>"))
        let from = try #require(record.commands.first { $0.hasPrefix("MAIL") })
        let token = try #require(from.firstMatch(of: /ENVID=([0-9a-f]{32})/)?.1)
        #expect(from.contains("<retour+\(token)@exemple.test>"))
        #expect(here.field("Disposition-Notification-To")?.contains(token) == true)
        #expect(here.field("Reply-To")?.contains("retour+\(token)@exemple.test") == true)
        #expect(here.field("Auto-Submitted") == nil)
        let to = record.commands.first { $0.hasPrefix("RCPT") }
        #expect(to?.contains("NOTIFY=SUCCESS,FAILURE,DELAY") == true)
        #expect(try here.steps(mail) == [.queued, .accepted])
        #expect(try here.ladder(mail).standing?.proof == "250 2.0.0 queued as 1")
        #expect(try here.post.heard() == ["accepted"])
    }

    @Test func `what somebody writes is no place of a mail, whatever signs they type`() throws {
        let here = try SendingTown()
        let typed = [
            "\u{F8F0}code\u{F8F1}", "\u{F8F0}\u{F8F0}code\u{F8F1}\u{F8F1}",
            "\u{F8F0}\u{301}code\u{F8F1}", "\u{F8F0}a\u{F8F0}code\u{F8F1}",
        ]
        for text in typed {
            try here.post.write {
                $0.text = "https://mal.exemple.test/?t=\(text) Voici : \(MailPlace.text("code"))"
                $0.html = "<p>\(text)</p><p>\(MailPlace.text("code"))</p>"
                $0.unsubscribe = "https://exemple.test/\(text)"
            }
        }
        try here.send()
        #expect(here.messages.count == typed.count)
        for (number, lines) in here.messages.enumerated() {
            let whole = lines.joined(separator: "\n")
            // Once in the text and once in the HTML, where the feature has put them.
            #expect(whole.ranges(of: "secret-\(number + 1)").count == 2, "\(typed[number])")
            #expect(!whole.contains("\u{F8F0}") && !whole.contains("=EF=A3"))
        }
    }

    @Test
    func `what was sealed is gone once the relay has it, and only a digest of the token stays`()
        throws
    {
        let here = try SendingTown()
        try here.post.write()
        try here.send()
        #expect(try here.post.count("SELECT COUNT(*) FROM outbox AS o WHERE o.sealed IS NULL") == 1)
        let read = try here.town.site.database.read { db in
            try Outbox(db: db).newest(1).first?.opened(here.town.site.mailSeal).body
        }
        #expect(read == "Chère amie, voici : …")
        let from = try #require(here.relay.record.commands.first { $0.hasPrefix("MAIL") })
        let token = try #require(from.firstMatch(of: /ENVID=(\w+)/)?.1)
        let digests: [[UInt8]] = try here.town.site.database.read {
            try $0.values("SELECT o.token_digest FROM outbox AS o")
        }
        #expect(digests == [here.town.site.mailSeal.tokens.digest(of: String(token))])
    }

    @Test func `what somebody waits for goes before what goes to all`() throws {
        let here = try SendingTown()
        try here.town.site.database.write { db in
            let mail = OutgoingMail(.circular, subject: "À tous", text: "x")
            let many = (1...30).map { MailAddressee(email: "a\($0)@exemple.test") }
            _ = try Mailer(site: here.town.site, db: db, now: here.town.now).send(mail, to: many)
        }
        try here.town.guest().post("/forgotten-password", ["email": Resident.amina.email])
        try here.town.runJobs()
        try here.send()
        let to = here.relay.record.commands.filter { $0.hasPrefix("RCPT") }
        #expect(to.count == 31 && to[0].contains(Resident.amina.email))
        #expect(here.messages[0].joined().contains("/new-password/"))
    }

    @Test func `a hundred mails go over one connection, then another is made`() throws {
        let here = try SendingTown()
        for n in 1...150 { try here.post.write(to: "a\(n)@exemple.test") }
        try here.send()
        #expect(here.messages.count == 150)
        #expect(here.relay.record.connections == 2)
    }

    @Test func `a mail for later waits for its time`() throws {
        let here = try SendingTown()
        let time = here.town.now.addingTimeInterval(3_600)
        try here.post.write { $0.notBefore = time }
        try here.send()
        #expect(here.messages.isEmpty)
        here.town.pass(3_600)
        try here.send()
        #expect(here.messages.count == 1)
    }

    @Test func `a link that has ended is not sent, nor kept for whoever decides`() throws {
        let here = try SendingTown([".": [.close]])
        let end = here.town.now.addingTimeInterval(1_800)
        let held = try here.post.write {
            ($0.expires, $0.isHeldIfUncertain) = (end, true)
        }
        try here.send()
        #expect(try here.ladder(held).state == .uncertain)
        here.town.pass(1_700)
        let late = try here.post.write { $0.expires = end }
        here.town.pass(200)
        try here.send()
        #expect(here.messages.count == 1)
        for mail in [held, late] {
            #expect(try here.ladder(mail).state == .expired)
            #expect(try here.ladder(mail).standing?.reason == .outdated)
        }
        #expect(
            try here.post.count("SELECT COUNT(*) FROM outbox AS o WHERE o.sealed IS NOT NULL") == 0)
    }

    @Test func `no more leave within an hour than may, but for what cannot wait`() throws {
        let here = try SendingTown(cap: 20)
        for n in 1...30 { try here.post.write(to: "a\(n)@exemple.test") }
        try here.send()
        #expect(here.messages.count == 18)
        try here.town.guest().post("/forgotten-password", ["email": Resident.amina.email])
        try here.town.runJobs()
        try here.send()
        #expect(here.messages.count == 19)
        here.town.pass(3_600)
        try here.send()
        #expect(here.messages.count == 31)
    }

    @Test func `an address that is none fails alone, and says so`() throws {
        let here = try SendingTown()
        let bad = [
            "amina@exemple.test\r\nDATA", "\"a b\"@exemple.test", "amina", "amina@",
            "a\u{0}@b.test",
        ]
        let mails = try bad.map { try here.post.write(to: $0) }
        try here.post.write()
        try here.send()
        for mail in mails {
            #expect(try here.ladder(mail).standing?.reason == .notAnAddress)
            #expect(try here.ladder(mail).state == .failed)
        }
        #expect(here.messages.count == 1)
    }

    @Test func `a file that is gone fails its mail alone`() throws {
        let here = try SendingTown()
        let digest = try here.town.site.files.write(Array("Bonjour".utf8))
        let good = MailFile(name: "Été.txt", type: "text/plain", digest: digest.hex, size: 7)
        let gone = MailFile(
            name: "x.pdf", type: "application/pdf",
            digest: String(repeating: "ab", count: 32), size: 9)
        let mail = try here.post.write { $0.attachments = [gone] }
        try here.post.write { $0.attachments = [good] }
        try here.send()
        #expect(try here.ladder(mail).standing?.reason == .attachment)
        let whole = here.messages.map { $0.joined(separator: "\n") }
        #expect(whole.last?.contains("Qm9uam91cg==") == true)
    }
}
