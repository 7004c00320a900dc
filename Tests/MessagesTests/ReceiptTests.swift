import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Community
@testable import Messages

@Suite("Receipts") struct ReceiptTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    private func letter(_ changes: [String: String] = ["receipt": "1"]) throws -> Letter.ID {
        try post.write("Convocation", to: [.loic, .sofia], by: .malik, changes)
    }

    private func mail(_ id: Letter.ID, of resident: Resident) throws -> MailID {
        let person = try post.town.person(resident)
        return try #require(
            try post.town.site.database.read { try CopyStore(db: $0).mail(of: id, for: person) })
    }

    private func tell(
        _ step: MailStep, _ id: Letter.ID, of resident: Resident, by source: MailEvidence.Source,
        because reason: MailReason? = nil, proof: String = ""
    ) throws {
        let mail = try mail(id, of: resident)
        try post.town.site.database.write { db in
            _ = try MailWitness(post.town.site, db).record(
                MailEvidence(
                    step, of: mail, by: source, at: post.town.now, because: reason, proof: proof))
        }
    }

    @Test func `the link of the mail shows a button, and following it changes nothing`() throws {
        let id = try letter()
        let link = try post.link(id, of: .loic)
        #expect(try post.mails(to: .loic)[0].body.contains(link))
        for _ in 0..<2 {
            let page = try post.town.guest().get(link)
            #expect(page.status == 200 && page.words.contains("J’ai bien reçu ce message"))
            #expect(page.headers["Referrer-Policy"] == "no-referrer")
        }
        #expect(try post.step(id, of: .loic) == .waiting)
        let done = try post.town.guest().post(link)
        #expect(done.status == 303)
        #expect(try post.town.guest().get(link).words.contains("accusé réception le lundi 3 juin"))
        #expect(try post.step(id, of: .loic) == .acknowledged)
        #expect(try post.step(id, of: .sofia) == .waiting)
        let record = try post.record(id, as: .malik)
        #expect(record.words.contains("par le lien du courriel"))
    }

    @Test func `a link that is wrong, made up or expired is told apart from nothing`() throws {
        let id = try letter()
        let link = try post.link(id, of: .loic)
        let wrong = String(link.dropLast()) + (link.hasSuffix("A") ? "B" : "A")
        let other = MessagesPaths.link(post.town.site.signer.seal("1", purpose: "form"))
        for address in [wrong, other, "/ack/x", "/ack/1"] {
            #expect(try post.town.guest().post(address).status == 404, "\(address)")
            let page = try post.town.guest().get(address)
            #expect(page.status == 404, "\(address)")
        }
        #expect(try post.step(id, of: .loic) == .waiting)
        post.town.pass(367 * 86_400)
        let late = try post.town.guest().get(link)
        #expect(late.status == 404 && late.words.contains("Ce lien ne sert plus"))
    }

    @Test func `acknowledging twice, by both ways at once, is one receipt`() throws {
        let id = try letter()
        #expect(try post.acknowledge(id, by: .loic).status == 303)
        post.town.pass(3600)
        let link = try post.link(id, of: .loic)
        #expect(try post.town.guest().post(link).status == 303)
        let record = try post.record(id, as: .malik)
        #expect(record.words.contains("3 juin 2019 à 14 h 30 sur la plateforme"))
        #expect(!record.words.contains("par le lien du courriel"))
    }

    @Test func `only whoever got it acknowledges it`() throws {
        let id = try letter()
        for (resident, status) in [(Resident.amina, 404), (.claire, 404), (.malik, 403)] {
            #expect(try post.acknowledge(id, by: resident).status == status, "\(resident)")
        }
        let plain = try post.write("Sans accusé", to: [.loic])
        #expect(try post.acknowledge(plain, by: .loic).status == 403)
    }

    @Test func `opening is told only of a message that said so beforehand`() throws {
        let asked = try letter()
        #expect(
            try post.town.visit(as: .loic).get(post.inbox).words
                .contains("l’ouverture est indiquée à la personne qui écrit"))
        #expect(try post.mails(to: .loic)[0].body.contains("l’ouverture est indiquée à Malik"))
        _ = try post.read(asked, as: .loic)
        #expect(try post.step(asked, of: .loic) == .opened)
        let plain = try post.write("Sans accusé", to: [.loic])
        #expect(try !post.mails(to: .loic)[0].body.contains("l’ouverture est indiquée"))
        _ = try post.read(plain, as: .loic)
        #expect(try post.step(plain, of: .loic) == .waiting)
        #expect(try post.count("SELECT COUNT(*) FROM letter_copy WHERE opened_at IS NOT NULL") == 1)
    }

    @Test func `what is folded since its writer is not read was not opened`() throws {
        let id = try post.write("Convocation", to: [.loic], ["receipt": "1"])
        let (loic, amina) = (try post.town.person(.loic), try post.town.person(.amina))
        try post.change("INSERT INTO mute (person_id, muted_id, at) VALUES (\(loic), \(amina), 1)")
        #expect(try post.read(id, as: .loic).words.contains("que vous avez masquée"))
        #expect(try post.step(id, of: .loic) == .waiting)
    }

    @Test func `a browser that fetches a page ahead opens nothing`() throws {
        let id = try letter()
        let ahead = try post.town.visit(as: .loic).get(
            try post.thread(id), headers: ["Sec-Purpose": "prefetch"])
        #expect(ahead.status == 200)
        #expect(try post.step(id, of: .loic) == .waiting)
    }

    @Test func `an official notice is read once it is acknowledged, not before`() throws {
        let id = try letter(["official": "1", "text": "Le mot girafe."])
        #expect(try !post.mails(to: .loic)[0].body.contains("girafe"))
        let before = try post.read(id, as: .loic)
        #expect(
            !before.words.contains("girafe") && before.words.contains("notification officielle"))
        let loic = try post.town.visit(as: .loic)
        #expect(try !loic.get(post.inbox).words.contains("girafe"))
        #expect(try !loic.get(post.inbox + "?q=girafe").words.contains("Convocation"))
        #expect(try post.answer(id, "Quoi ?", by: .loic).status == 403)
        let link = try post.link(id, of: .sofia)
        #expect(try !post.town.guest().get(link).words.contains("girafe"))
        try post.town.guest().post(link)
        #expect(try post.town.guest().get(link).words.contains("girafe"))
        _ = try post.acknowledge(id, by: .loic)
        #expect(try post.read(id, as: .loic).words.contains("girafe"))
        let member = try post.form("Officiel", to: [.loic], ["official": "1"])
        let refused = try post.town.visit(as: .amina)
            .post(MessagesPaths.sent(in: post.space), member)
        #expect(refused.status == 422)
    }

    @Test func `an answer is a receipt`() throws {
        let id = try letter()
        try post.answer(id, "Bien reçu.", by: .loic)
        #expect(try post.step(id, of: .loic) == .acknowledged)
        #expect(try post.record(id, as: .malik).words.contains("par sa réponse"))
    }

    @Test func `each step of a mail stands on its ladder, with its source and its proof`() throws {
        let id = try letter()
        try tell(.accepted, id, of: .loic, by: .relay, proof: "250 2.0.0 Ok: queued as 4F2")
        #expect(try post.step(id, of: .loic) == .accepted)
        var record = try post.record(id, as: .malik)
        #expect(record.words.contains("250 2.0.0 Ok: queued as 4F2"))
        #expect(
            record.words.contains("Inconnu") && record.words.contains("ne veut pas dire non lu"))
        #expect(!record.words.contains("Non lu"))
        try tell(.delivered, id, of: .loic, by: .report)
        try tell(.displayed, id, of: .loic, by: .receipt)
        try tell(.deferred, id, of: .sofia, by: .relay, because: .temporary)
        #expect(try post.step(id, of: .sofia) == .deferred)
        try tell(.failed, id, of: .sofia, by: .report, because: .noSuchAddress)
        record = try post.record(id, as: .malik)
        #expect(record.words.contains("par son logiciel de courriel"))
        #expect(record.words.contains("Cette adresse n’existe pas"))
        #expect(try post.step(id, of: .loic) == .displayed)
        #expect(try post.step(id, of: .sofia) == .refused)
        try tell(.accepted, id, of: .loic, by: .report)
        #expect(try post.step(id, of: .loic) == .displayed)
        try tell(.automatic, id, of: .sofia, by: .mail)
        #expect(try post.step(id, of: .sofia) == .refused)
    }

    @Test func `no address that a server names is shown, wherever the record is read`() throws {
        let id = try letter()
        try tell(
            .failed, id, of: .loic, by: .report, because: .noSuchAddress,
            proof: "Final-Recipient: rfc822; loic.prive@ailleurs.test 550 5.1.1 "
                + "<\(Resident.loic.email)>: Recipient address rejected: \"l g\"@chez.test")
        let malik = try post.town.visit(as: .malik)
        for path in [MessagesPaths.record, MessagesPaths.proof, MessagesPaths.table] {
            let text = try malik.get(path(id, in: post.space)).text
            #expect(!text.contains("@ailleurs") && !text.contains("loic.prive"))
            #expect(!text.contains(Resident.loic.email) && !text.contains("chez.test"))
            #expect(text.contains("adresse masquée"))
        }
    }

    @Test func `its writer is told the first time that it does not reach somebody`() throws {
        let id = try letter()
        try tell(.refused, id, of: .loic, by: .relay, because: .noSuchAddress)
        try tell(.failed, id, of: .sofia, by: .report, because: .mailboxFull)
        let notices = try post.town.visit(as: .malik).get("/account/notices")
        #expect(notices.words.components(separatedBy: "n’a pas reçu").count == 2)
        _ = try post.record(id, as: .malik)
        let malik = try post.town.person(.malik)
        #expect(
            try post.count(
                "SELECT COUNT(*) FROM notice WHERE person_id = \(malik) AND read_at IS NULL") == 0)
        #expect(notices.words.contains("Loïc Le Goff n’a pas reçu votre courriel"))
    }

    @Test func `one that was put off after it left waits again, marked if it may come twice`()
        throws
    {
        let id = try letter()
        try tell(.uncertain, id, of: .loic, by: .outbox)
        #expect(try post.step(id, of: .loic) == .uncertain)
        try tell(.relayed, id, of: .loic, by: .report)
        #expect(try post.step(id, of: .loic) == .relayed)
        post.town.pass(60)
        try tell(.deferred, id, of: .loic, by: .report, because: .mailboxFull)
        #expect(try post.step(id, of: .loic) == .deferred)
        let record = try post.record(id, as: .malik)
        #expect(record.words.contains("peut-être parti deux fois"))
        #expect(record.text.contains("Pas encore arrivé"))
        try tell(.delivered, id, of: .loic, by: .report)
        post.town.pass(60)
        try tell(.deferred, id, of: .loic, by: .relay, because: .temporary)
        #expect(try post.step(id, of: .loic) == .delivered)
    }

    @Test func `its writer is told of one that waits for a person, and again once they looked`()
        throws
    {
        let id = try letter()
        let malik = try post.town.person(.malik)
        let unread =
            "SELECT COUNT(*) FROM notice WHERE person_id = \(malik) AND read_at IS NULL" as SQL
        try tell(.parked, id, of: .loic, by: .outbox, because: .tooManyTries)
        #expect(try post.step(id, of: .loic) == .waiting)
        #expect(try post.count(unread) == 1)
        _ = try post.record(id, as: .malik)
        #expect(try post.count(unread) == 0)
        try tell(.refused, id, of: .sofia, by: .relay, because: .noSuchAddress)
        #expect(try post.count(unread) == 1)
    }

    @Test func `the details of receipts go after a year, the receipts and letters stay`() throws {
        let id = try letter()
        _ = try post.read(id, as: .loic)
        _ = try post.acknowledge(id, by: .loic)
        let old = try mail(id, of: .loic)
        post.town.pass(367 * 86_400)
        try Jobs(post.town.site).schedule()
        try post.town.runJobs()
        #expect(try post.count("SELECT COUNT(*) FROM outbox WHERE id = \(old)") == 0)
        #expect(try post.count("SELECT COUNT(*) FROM letter_copy WHERE opened_at IS NOT NULL") == 0)
        #expect(try post.step(id, of: .loic) == .acknowledged)
        let kept = "SELECT COUNT(*) FROM letter_copy WHERE acknowledged_at IS NOT NULL" as SQL
        #expect(try post.count(kept) == 1)
    }

    @Test func `no mail holds a picture or an address that tells of its opening`() throws {
        _ = try letter()
        let html: String = try post.town.site.database.read {
            try $0.one("SELECT t.html FROM outbox_text AS t ORDER BY t.id DESC LIMIT 1")
        }
        #expect(!html.contains("<img") && !html.contains("src="))
    }
}
