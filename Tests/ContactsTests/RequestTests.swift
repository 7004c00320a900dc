import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Sending somebody the link to their own card") struct RequestTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    @Test func `the mail says where their details come from, and what their rights are`() throws {
        let id = try here.addWhole()
        #expect(try here.send(id).words.contains("Le lien est envoyé."))
        let mail = try #require(try here.town.mails(to: ContactsTown.mail).first)
        #expect(mail.subject == "Vos coordonnées sont-elles exactes\u{202F}?")
        for words in ["Bonjour Jeanne Dupont", "Carte de visite", "RGPD", "CNIL", "une fois"] {
            #expect(mail.body.contains(words), "\(mail.body)")
        }
        #expect(!mail.body.contains("Malik"))
        let card = try here.page(id, as: .malik).words
        #expect(card.contains("Informée, sans réponse"))
        #expect(card.contains("Lien envoyé le 3 juin 2019 à jeanne@exemple.test."))
    }

    @Test func `only the digest of the link is kept`() throws {
        let path = try here.link(to: here.addWhole())
        let text = try #require(path.split(separator: "/").last.map(String.init))
        let kept: [[UInt8]] = try here.town.site.database.read {
            try $0.values("SELECT r.digest FROM contact_request AS r")
        }
        #expect(kept == [try #require(Token(text: text)).digest])
    }

    @Test func `a card without an address is refused`() throws {
        let id = try here.add("Dupont")
        #expect(try here.send(id).words.contains("n’a pas d’adresse de courriel"))
        let other = try here.addWhole()
        #expect(
            try here.send(other, to: "autre@exemple.test").words
                .contains("n’a pas d’adresse de courriel"))
        #expect(try here.town.mails(to: "autre@exemple.test").isEmpty)
    }

    @Test func `nobody is written to twice in a week`() throws {
        let id = try here.addWhole()
        try here.send(id)
        #expect(try here.send(id).words.contains("moins de sept jours"))
        here.town.pass(6 * 86_400)
        #expect(try here.send(id).words.contains("moins de sept jours"))
        here.town.pass(86_400 + 1)
        #expect(try here.send(id).words.contains("Le lien est envoyé."))
        #expect(try here.count("contact-card", to: ContactsTown.mail) == 2)
    }

    @Test func `one address is sent five links in a week, whatever the cards`() throws {
        for number in 1...5 {
            let id = try here.add("Dupont \(number)", ["mail_1": ContactsTown.mail])
            #expect(try here.send(id).words.contains("Le lien est envoyé."))
        }
        let last = try here.add("Durand", ["mail_1": ContactsTown.mail])
        #expect(try here.send(last).words.contains("a reçu cinq liens"))
    }

    @Test func `an address that fails is not written to`() throws {
        let id = try here.addWhole()
        try here.town.site.database.write {
            try MailHealthStore(db: $0).suspend(ContactsTown.mail, at: here.town.now)
        }
        #expect(try here.send(id).words.contains("ne reçoit plus de courriel"))
    }

    @Test func `members send no links`() throws {
        let id = try here.addWhole()
        let sent = try here.visit(.loic).post(
            CarePaths.requests(id, in: here.space), ["mail": ContactsTown.mail])
        #expect(sent.status == 403)
        #expect(try !here.page(id).words.contains("Envoyer le lien"))
    }

    @Test func `a link that is withdrawn serves no more, and says what to do`() throws {
        let id = try here.addWhole()
        let path = try here.link(to: id)
        #expect(try here.town.guest().get(path).status == 200)
        let page = try here.page(id, as: .malik)
        let address = try #require(
            page.values(of: "action").first { $0.contains("/contacts/requests/") })
        try here.visit(.malik).delete(address)
        let gone = try here.town.guest().get(path)
        #expect(gone.status == 410)
        #expect(gone.words.contains("demandez un autre lien à «\u{A0}Centre de ressources"))
        #expect(try here.town.guest().post(path, ["do": "right"]).status == 410)
    }

    @Test func `a newer link takes the place of an older one`() throws {
        let id = try here.addWhole()
        let old = try here.link(to: id)
        here.town.pass(8 * 86_400)
        let new = try here.link(to: id)
        #expect(old != new)
        #expect(try here.town.guest().get(old).status == 410)
        #expect(try here.town.guest().get(new).status == 200)
    }
}
