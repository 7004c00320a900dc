import Content
import Foundation
import Storage
import TestKit
import Testing

@testable import Community

@Suite("Mails in the outbox") struct OutboxTests {
    let post: PostTown
    var town: Town { post.town }

    init() throws { post = try PostTown() }

    @Test func `what is for one reader alone is sealed, and read with the key`() throws {
        try post.write { $0.html = "<p>Voici : \(MailPlace.text("code"))</p>" }
        let (kept, opened) = try town.site.database.read { db in
            let kept = try #require(try Outbox(db: db).newest(1).first)
            return (kept, try kept.opened(town.site.mailSeal))
        }
        #expect(!kept.body.contains("secret"))
        #expect(opened.body == "Chère amie, voici : secret-1")
        #expect(opened.html == "<p>Voici : secret-1</p>")
        let sealed: [UInt8]? = try town.site.database.read {
            try $0.value("SELECT o.sealed FROM outbox AS o")
        }
        #expect(!String(decoding: sealed ?? [], as: UTF8.self).contains("secret"))
    }

    @Test func `a value in the HTML is no HTML`() {
        let text = MailPlace.kept("<p>\(MailPlace.text("code"))</p>")
        let filled = MailPlace.fill(text, ["code": "<b>&"], isHTML: true)
        #expect(filled == "<p>&lt;b&gt;&amp;</p>")
        #expect(MailPlace.fill(text, [:], isHTML: true) == "<p>…</p>")
    }

    @Test func `a subject is one line, however it was written`() throws {
        try post.write("Salut\r\nBcc: tous@exemple.test\u{0}")
        try post.write(String(repeating: "é", count: 5_000))
        let subjects = try town.site.database.read { try Outbox(db: $0).newest(2).map(\.subject) }
        #expect(subjects[0].count == OutgoingMail.longestSubject)
        #expect(!subjects[1].contains { $0.isNewline || $0 == "\u{0}" })
    }

    @Test func `a mail to many is written in pieces, each told to its feature once`() throws {
        try town.site.database.write { db in
            for n in 1...450 { _ = try LetterStore(db: db).add("lecteur\(n)@exemple.test") }
            let mail = OutgoingMail(
                .circular, subject: "À tous", text: MailPlace.text("code"),
                about: "postoffice.letter")
            try Mailer(site: town.site, db: db, now: town.now).distribute(mail, for: 1)
        }
        #expect(try post.count("SELECT COUNT(*) FROM outbox AS o") == 0)
        try town.runJobs()
        #expect(try post.count("SELECT COUNT(*) FROM outbox AS o WHERE o.lane = 3") == 450)
        #expect(try post.count("SELECT COUNT(*) FROM outbox_text AS t") == 1)
        #expect(try post.heard() == Array(repeating: "queued", count: 450))
        let last = try town.mails(to: "lecteur450@exemple.test").first
        #expect(last?.body == "n450")
    }

    @Test func `more than five hundred at once are refused`() throws {
        #expect(throws: MailerError.tooMany(501)) {
            try town.site.database.write { db in
                let many = (0...500).map { MailAddressee(email: "a\($0)@exemple.test") }
                let mail = OutgoingMail(.letter, subject: "x", text: "y")
                _ = try Mailer(site: town.site, db: db, now: town.now).send(mail, to: many)
            }
        }
    }

    @Test func `a withdrawn mail is told as such, and none twice`() throws {
        let mail = try post.write()
        func cancel() throws -> [MailID] {
            try town.site.database.write {
                try Mailer(site: town.site, db: $0, now: town.now).cancel([mail])
            }
        }
        #expect(try cancel() == [mail])
        #expect(try cancel() == [])
        #expect(try post.heard() == ["cancelled"])
        #expect(try post.count("SELECT COUNT(*) FROM outbox AS o WHERE o.sealed IS NULL") == 1)
    }

    @Test func `what serves no more is not sent, and says so`() throws {
        let end = town.now.addingTimeInterval(1_800)
        let mail = try post.write { $0.expires = end }
        try Jobs(town.site).schedule()
        try town.wait(3_600)
        #expect(try post.heard() == ["expired"])
        let ladder = try town.site.database.read { try MailLadder.read([mail], $0)[mail] }
        #expect(ladder?.standing?.reason == .outdated && ladder?.state == .expired)
    }

    @Test func `what no relay took for thirty days is given up aloud`() throws {
        let mail = try post.write { $0.wantsReceipt = true }
        try post.write()
        let later = town.now.addingTimeInterval(60 * 86_400)
        try post.write { $0.notBefore = later }
        try Jobs(town.site).schedule()
        try town.wait(29 * 86_400)
        #expect(try post.heard() == ["", "", ""])
        try town.wait(2 * 86_400)
        #expect(try post.heard() == ["expired", "expired", ""])
        let ladder = try town.site.database.read { try MailLadder.read([mail], $0)[mail] }
        #expect(ladder?.state == .expired)
    }

    @Test func `its text goes after thirty days, a receipt stays with its feature`() throws {
        let mail = try post.write { $0.wantsReceipt = true }
        try post.write()
        try town.site.database.write { db in
            try db.run("UPDATE outbox SET state = 'accepted', next_at = NULL, sealed = NULL")
        }
        try Jobs(town.site).schedule()
        try town.wait(31 * 86_400)
        #expect(try post.count("SELECT COUNT(*) FROM outbox_text AS t") == 0)
        let left: [MailID] = try town.site.database.read {
            try $0.values("SELECT o.id FROM outbox AS o")
        }
        #expect(left == [mail])
        try town.site.database.write {
            try Mailer(site: town.site, db: $0, now: town.now).forget([mail])
        }
        #expect(try post.count("SELECT COUNT(*) FROM outbox AS o") == 0)
    }
}
