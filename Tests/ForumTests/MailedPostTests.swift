import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Community
@testable import Forum

@Suite("Answering a notice of the forum by mail") struct MailedPostTests {
    let town: ForumTown
    let topic: Item.ID

    init() throws {
        town = try ForumTown()
        try Jobs(town.town.site).schedule()
        topic = try town.open("Covoiturage pour l’assemblée")
        try town.visit(.loic).post(
            ForumPaths.posts(topic, in: town.space), ["text": "J’ai **une** place."])
        try town.town.wait(600)
    }

    /// The mail that the author of the topic has had of Loïc's answer.
    private func mail() throws -> Mail {
        let found: Mail? = try town.town.site.database.read {
            try $0.first(
                """
                SELECT o.id, o.origin_kind, o.origin_id, t.takes_replies, t.body
                FROM outbox AS o JOIN outbox_text AS t ON t.id = o.text_id
                WHERE o.recipient = \(Resident.amina.email) ORDER BY o.id DESC LIMIT 1
                """)
        }
        return try #require(found)
    }

    private struct Mail: FromRow {
        let id: MailID
        let origin: MailOrigin
        let takesReplies: Bool
        let body: String

        init(row: Row) throws {
            id = try row["id"]
            origin = MailOrigin(try row["origin_kind"], try row["origin_id"])
            takesReplies = try row["takes_replies"]
            body = try row["body"]
        }
    }

    private func answer(
        _ text: String, by resident: Resident = .amina, isCut: Bool = false,
        _ files: [MailReply.Attachment] = []
    ) throws -> ReplyVerdict {
        let mail = try mail()
        let site = town.town.site
        let desk = try #require(site.declarations.find(ReplyDesk.self, mail.origin.name))
        return try site.database.write { db in
            try desk.receive(
                MailReply(
                    site: site, db: db, now: town.town.now, mail: mail.id, origin: mail.origin,
                    person: try PersonStore(db: db).find(email: resident.email)?.id,
                    subject: "Re: Du nouveau", text: text, isCut: isCut, attachments: files,
                    thread: MailThread(inReplyTo: "un@exemple.test")))
        }
    }

    private func page(_ resident: Resident = .loic) throws -> String {
        try town.visit(resident).get(town.address(topic)).words
    }

    @Test func `the notice says that one may answer, and the answer stands in the topic`() throws {
        let mail = try mail()
        #expect(mail.takesReplies)
        #expect(mail.body.contains("répondez simplement à ce courriel"))
        #expect(mail.body.contains("J’ai **une** place."))
        #expect(try answer("Je la prends, merci !") == .posted)
        let page = try page()
        #expect(page.contains("Je la prends, merci"))
        #expect(page.contains("Amina Haddad"))
    }

    @Test func `whoever is answered by mail is told, and what is new counts`() throws {
        #expect(try answer("Je la prends.") == .posted)
        let loic = try town.town.person(.loic)
        let reasons: [String] = try town.town.site.database.read {
            try $0.values("SELECT n.reason FROM notice AS n WHERE n.person_id = \(loic)")
        }
        #expect(reasons == ["reply"])
    }

    @Test func `a topic that was locked meanwhile takes no answer`() throws {
        try town.visit(.malik).post(ForumPaths.lock(topic, in: town.space))
        #expect(try answer("Trop tard ?") == .refused(because: "forum.why.locked"))
        #expect(try !page().contains("Trop tard"))
    }

    @Test func `a topic that is gone, or a member who has left, takes no answer`() throws {
        let amina = try town.town.person(.amina)
        try town.town.site.database.write {
            try MembershipStore(db: $0).remove(amina, from: town.space.id)
        }
        #expect(try answer("Encore là") == .refused(because: "forum.mail.gone"))
        try town.town.site.database.write {
            try $0.run("UPDATE item SET trashed_at = 1 WHERE id = \(topic)")
        }
        #expect(try answer("Encore là", by: .sofia) == .refused(because: "forum.mail.gone"))
    }

    @Test func `a partner who may only read cannot answer by mail either`() throws {
        #expect(try answer("Bonjour", by: .region) == .refused(because: "forum.why.partner"))
    }

    @Test func `an empty answer and one that is too long are refused with the reason`() throws {
        #expect(try answer("  \n ") == .refused(because: "text.error.empty"))
        #expect(try answer("Coupé", isCut: true) == .refused(because: "text.error.tooLong"))
        let long = String(repeating: "mot ", count: 10_000)
        #expect(try answer(long) == .refused(because: "text.error.tooLong"))
        #expect(
            try answer(String(repeating: ">", count: 400) + " a")
                == .refused(because: "text.error.tooDeep"))
    }

    @Test func `markup of elsewhere stays words`() throws {
        #expect(try answer("<script>alert(1)</script> & <b>gras</b>") == .posted)
        let html = try town.visit(.loic).get(town.address(topic)).text
        #expect(!html.contains("<script>alert"))
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test func `a first text waits for a moderator, as it does on the site`() throws {
        try town.visit(.claire).put(
            SpacePaths.administration(in: town.space) + "/rules",
            ["text": "", "rule-member-all": "always", "count-member-all": "3"])
        #expect(try answer("À relire d’abord") == .posted)
        #expect(try !page().contains("À relire d’abord"))
        #expect(try page(.malik).contains("À relire d’abord"))
    }

    @Test func `a file comes with the answer; one of a forbidden kind has it refused`() throws {
        let pdf = try town.town.pdf("Tract.pdf", "Ensemble")
        let bytes = Array(try Data(contentsOf: URL(filePath: pdf.path)))
        let file = MailReply.Attachment(name: "Tract.pdf", type: "application/pdf", bytes: bytes)
        #expect(try answer("Voici le tract.", [file]) == .posted)
        #expect(try page().contains("Tract.pdf"))
        let bad = MailReply.Attachment(
            name: "a.exe", type: "application/octet-stream", bytes: Array("MZ\0\0".utf8))
        #expect(
            try answer("Et ceci.", [bad]) == .refused(because: "forum.mail.file", names: "a.exe"))
        #expect(try !page().contains("Et ceci."))
    }

    @Test func `a photo that comes with it is upright and in its colours`() throws {
        let files = [
            MailReply.Attachment(
                name: "a.jpg", type: "image/jpeg", bytes: PhonePicture.profiledJPEG),
            MailReply.Attachment(name: "b.png", type: "image/png", bytes: PhonePicture.turnedPNG),
        ]
        #expect(try answer("Voici.", files) == .posted)
        let loic = try town.visit(.loic)
        let page = try loic.get(town.address(topic))
        var addresses: [String] = []
        for address in page.values(of: "href") where address.contains("/attachments/") {
            if !addresses.contains(address) { addresses.append(address) }
        }
        try #require(addresses.count == 2)
        let seen = try addresses.map {
            try SeenPicture(try #require(try loic.get($0).file).path)
        }
        #expect(try seen[0].shows(PhonePicture.shown))
        #expect(try seen[1].quarters == "BRWG")
    }

    @Test func `a topic that became part of another is answered there`() throws {
        let other = try town.open("Transports", by: .malik)
        try town.visit(.malik).post(
            ForumPaths.merge(topic, in: town.space),
            ["into": other.description])
        let merged: Int = try town.town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM topic AS t WHERE t.merged_into IS NOT NULL")
        }
        try #require(merged == 1)
        #expect(try answer("Je suis bien arrivée.") == .posted)
        #expect(try town.visit(.loic).get(town.address(other)).words.contains("bien arrivée"))
    }
}
