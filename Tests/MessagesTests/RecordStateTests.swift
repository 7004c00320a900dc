import Community
import Foundation
import Mail
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("What the record says of each") struct RecordStateTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    private func notices() throws -> String {
        try post.town.visit(as: .amina).get("/account/notices").words
    }

    @Test func `a mail that came back after it was delivered is seen, and its writer told`() throws
    {
        let id = try post.write("Convocation", to: [.loic, .sofia])
        for resident in [Resident.loic, .sofia] {
            try post.tell(.accepted, id, of: resident, by: .relay)
            try post.tell(.delivered, id, of: resident, by: .report)
        }
        post.town.pass(60)
        try post.tell(.failed, id, of: .loic, by: .report, because: .mailboxFull)
        let record = try post.record(id).words
        #expect(record.contains("Remis, puis retourné"))
        #expect(record.contains("La boîte aux lettres est pleine."))
        #expect(try notices().contains("Convocation"))
    }

    @Test func `whoever has opened it has it, whatever comes back later`() throws {
        let id = try post.write("Convocation", to: [.loic], ["receipt": "1"])
        try post.tell(.delivered, id, of: .loic, by: .report)
        _ = try post.read(id, as: .loic)
        try post.tell(.failed, id, of: .loic, by: .report, because: .mailboxFull)
        #expect(try !post.record(id).words.contains("puis retourné"))
        #expect(try !notices().contains("Convocation"))
    }

    @Test func `its writer is told who and why, once for a conversation until they have looked`()
        throws
    {
        let id = try post.write("Convocation", to: [.loic])
        try post.tell(.failed, id, of: .loic, by: .report, because: .mailboxFull)
        try post.answer(id, "Et encore.", by: .amina)
        let second = Letter.ID(rawValue: id.rawValue + 1)
        try post.tell(.failed, second, of: .loic, by: .report, because: .mailboxFull)
        let told = try notices()
        #expect(told.contains("Loïc Le Goff n’a pas reçu votre courriel"))
        #expect(told.contains("La boîte aux lettres est pleine"))
        let count = "SELECT COUNT(*) FROM notice WHERE reason = 'letterRefused'" as SQL
        #expect(try post.count(count) == 1)
        try Jobs(post.town.site).schedule()
        try post.town.wait(700)
        let mail = try #require(try post.mails(to: .amina).first)
        #expect(mail.body.contains("parce que l’un de vos courriels n’est pas arrivé"))
        _ = try post.record(id)
        try post.answer(id, "Et encore une fois.", by: .amina)
        let third = Letter.ID(rawValue: id.rawValue + 2)
        try post.tell(.failed, third, of: .loic, by: .report, because: .mailboxFull)
        #expect(try post.count(count) == 2)
    }

    @Test func `nothing acknowledged yet is no success`() throws {
        let id = try post.write("Convocation", to: [.loic], ["receipt": "1"])
        let sent = try post.town.visit(as: .amina).get(MessagesPaths.sent(in: post.space)).text
        #expect(sent.contains("0\u{A0}accusé sur 1") && !sent.contains("state ok"))
        #expect(try !post.record(id).text.contains("class=\"total ok\""))
        _ = try post.acknowledge(id, by: .loic)
        #expect(try post.record(id).text.contains("class=\"total ok\""))
    }

    @Test func `the record on paper has the day of the answer, and a button to print it`() throws {
        let id = try post.write("Convocation", to: [.loic], ["answer_day": "2019-06-10"])
        let page = try post.town.visit(as: .amina).get(MessagesPaths.proof(id, in: post.space))
        #expect(page.words.contains("Réponse demandée avant le"))
        #expect(page.text.contains("data-print hidden>Imprimer"))
    }

    @Test func `an address that is not written to any more reads so, wherever it stands`() throws {
        let id = try post.write("Convocation", to: [.loic], ["receipt": "1"])
        try post.tell(.failed, id, of: .loic, by: .outbox, because: .heldAddress)
        let amina = try post.town.visit(as: .amina)
        let pages = [MessagesPaths.record, MessagesPaths.proof, MessagesPaths.table]
        for page in pages {
            let text = try amina.get(page(id, in: post.space)).text
            #expect(text.contains("Pas envoyé\u{A0}: adresse suspendue"))
            #expect(!text.contains("Retourné"))
        }
    }
}

@Suite("Why mails wait") struct WaitingMailTests {
    private static let words = "L’envoi de courriels n’est pas encore réglé"

    private func town(withRelay: Bool) throws -> MessagesTown {
        try MessagesTown {
            guard withRelay, let from = try? MailAddress("parvis@exemple.test"),
                let server = try? MailServer(host: "127.0.0.1", port: 9, security: .none)
            else { return }
            $0.mail = MailOptions(relay: SMTPRelay(server), from: from)
        }
    }

    @Test func `a site without a mail server says so, while something waits`() throws {
        let post = try town(withRelay: false)
        let id = try post.write("Convocation", to: [.loic])
        #expect(try post.record(id).words.contains(Self.words))
        try post.handOver()
        #expect(try !post.record(id).words.contains(Self.words))
    }

    @Test func `a mail server that does not answer, or refuses the site, is told of`() throws {
        let post = try town(withRelay: true)
        let id = try post.write("Convocation", to: [.loic])
        #expect(try !post.record(id).words.contains("courriels attendent"))
        let soon = post.town.now.addingTimeInterval(60)
        try post.change("UPDATE mail_relay SET broken_until = \(soon), trouble = 'ECONNREFUSED'")
        let record = try post.record(id).words
        #expect(record.contains("Le serveur d’envoi ne répond pas"))
        #expect(!record.contains("ECONNREFUSED"))
        try post.change("UPDATE mail_relay SET halted_at = \(post.town.now)")
        #expect(try post.record(id).words.contains("Le serveur d’envoi refuse"))
    }
}
