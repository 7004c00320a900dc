import Content
import Foundation
import Storage
import TestKit
import Testing

@testable import Community

@Suite("Answers by mail") struct IncomingReplyTests {
    let marks: Postmarks

    init() throws { marks = try Postmarks(SendingTown()) }

    private func bounces() throws -> [OutboxMail] {
        try marks.here.town.site.database.read {
            try Outbox(db: $0).newest(100).filter { $0.kind == "reply-refused" }
        }
    }

    @Test func `a person's answer comes to the feature that wrote to them, without the quotation`()
        throws
    {
        try marks.take(marks.reply("Merci, j’y serai."))
        #expect(try marks.here.post.heard() == ["accepted « Merci, j’y serai. » answered"])
        #expect(try marks.steps == [.queued, .accepted, .answered])
        #expect(try bounces().isEmpty)
    }

    @Test func `the same answer read twice is posted once`() throws {
        let reply = marks.reply("Oui")
        try marks.take(reply)
        try marks.take(reply)
        #expect(try marks.here.post.heard() == ["accepted « Oui » answered"])
    }

    @Test func `an automatic answer is no receipt and no answer, and is not answered`() throws {
        for fields in [
            "Auto-Submitted: auto-replied\n", "X-Auto-Response-Suppress: All\n",
            "Precedence: auto_reply\n",
        ] {
            try marks.take(marks.reply("Je suis absente.", fields: fields))
        }
        try marks.take(
            marks.reply("Absente").replacing("Re: Bonjour", with: "Réponse automatique : Bonjour"))
        #expect(try marks.steps == [.queued, .accepted, .automatic])
        #expect(try marks.here.post.heard() == ["accepted automatic"])
        #expect(try bounces().isEmpty)
    }

    @Test func `what the feature refuses comes back with the reason in French`() throws {
        try marks.take(marks.reply("refus"))
        let bounce = try #require(try bounces().first)
        #expect(bounce.recipient == Resident.amina.email)
        #expect(bounce.body.contains("n’a pas été publiée"))
        let reason = marks.here.town.site.catalogues.words("fr")("problem.forbidden.text")
        #expect(bounce.body.contains(reason))
        #expect(try !marks.steps.contains(.answered))
    }

    @Test func `what a feature refuses by a problem is told, and nothing of it stays`() throws {
        try marks.take(marks.reply("disparu"))
        let reason = marks.here.town.site.catalogues.words("fr")("mail.reply.gone")
        #expect(try bounces().first?.body.contains(reason) == true)
        #expect(try marks.here.post.heard() == ["accepted"])
    }

    @Test func `an answer after a month is posted, though the text of the mail is gone`() throws {
        // Of a notice, for instance, no receipt is asked for.
        try marks.here.town.site.database.write {
            try $0.run("UPDATE outbox SET wants_receipt = 0")
        }
        try wait(40)
        #expect(try marks.here.post.count("SELECT COUNT(*) FROM outbox_text AS t") == 0)
        try marks.take(marks.reply("Me voilà"))
        #expect(try marks.here.post.heard() == ["accepted « Me voilà » answered"])
        #expect(try bounces().isEmpty)
    }

    @Test func `an answer to a mail that is forgotten is told so, if the mail was ours`() throws {
        let name = try #require(marks.here.field("Message-ID"))
        try marks.here.town.site.database.write {
            try Mailer(site: marks.here.town.site, db: $0, now: marks.here.town.now)
                .forget([marks.mail])
        }
        try marks.take(marks.reply("Qui êtes-vous ?", to: Postmarks.forged))
        try marks.take(
            marks.reply("Inventé", to: Postmarks.forged, fields: "In-Reply-To: \(name)\n"))
        #expect(try bounces().isEmpty)
        try marks.take(marks.reply("Me voilà", fields: "In-Reply-To: \(name)\n"))
        let reason = marks.here.town.site.catalogues.words("fr")("mail.reply.forgotten")
        #expect(try bounces().first?.body.contains(reason) == true)
        #expect(try marks.here.town.site.incoming.asideCount == 2)
    }

    private func wait(_ days: Double) throws {
        try Jobs(marks.here.town.site).schedule()
        try marks.here.town.wait(days * 86_400)
    }

    @Test func `an answer that is too large is told so`() throws {
        let file = String(repeating: "x\n", count: 26 << 20)
        try marks.take(marks.reply("Voici le dossier.\n" + file))
        let reason = marks.here.town.site.catalogues.words("fr")("mail.reply.tooLarge")
        #expect(try bounces().first?.body.contains(reason) == true)
        #expect(try marks.here.post.heard() == ["accepted"])
    }

    @Test func `one over which the database stumbles is put aside, and holds up nobody`() throws {
        try marks.take(marks.reply("contrainte"))
        let post = try IncomingPost(marks.here.town.site)
        for _ in 1...5 { post.turn() }
        #expect(try marks.here.town.site.incoming.asideCount == 1)
        try marks.take(marks.reply("Oui"))
        #expect(try marks.here.post.heard() == ["accepted « Oui » answered"])
    }

    @Test func `from another address nothing is posted, and one is told`() throws {
        try marks.take(marks.reply("Merci", from: "autre@exemple.test"))
        #expect(try bounces().map(\.recipient) == ["autre@exemple.test"])
        #expect(try marks.here.post.heard() == ["accepted"])
    }

    @Test func `an answer without new text is refused`() throws {
        try marks.take(marks.reply(""))
        #expect(try bounces().count == 1)
    }

    @Test func `an answer to a mail that takes none is told so`() throws {
        let deaf = try Postmarks(SendingTown(), takesReplies: false)
        try deaf.take(deaf.reply("Bonjour"))
        let sent = try deaf.here.town.site.database.read { try Outbox(db: $0).newest(1).first }
        #expect(sent?.kind == "reply-refused")
    }

    @Test func `with a forged token nothing is posted and nobody is written to`() throws {
        try marks.take(marks.reply("Merci", to: Postmarks.forged))
        #expect(try bounces().isEmpty)
        #expect(try marks.here.post.heard() == ["accepted"])
    }

    @Test func `a person's mail that answers nothing of ours is put aside, not lost`() throws {
        let incoming = try marks.here.town.site.incoming
        try marks.take(
            marks.reply("Bonjour").replacing(marks.address(), with: "retour@exemple.test"))
        #expect(try incoming.asideCount == 1)
        #expect(try bounces().isEmpty)
        try marks.take(
            marks.dsn("failed", status: "5.1.1", to: Postmarks.forged))
        #expect(try incoming.asideCount == 1)
        try incoming.forget(before: Int64(Date().timeIntervalSince1970) + 60)
        #expect(try incoming.asideCount == 0)
    }

    @Test func `one address is told three times a day`() throws {
        for number in 1...5 { try marks.take(marks.reply("refus \(number)")) }
        #expect(try bounces().count == 3)
        marks.here.town.pass(86_401)
        try marks.take(marks.reply("refus encore"))
        #expect(try bounces().count == 4)
    }
}
