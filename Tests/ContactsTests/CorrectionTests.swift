import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("What people correct of their own card") struct CorrectionTests {
    let here: ContactsTown
    let id: Item.ID
    let path: String

    init() throws {
        here = try ContactsTown()
        id = try here.addWhole()
        path = try here.link(to: id)
    }

    private func decide(_ fields: FormFields) throws -> Answer {
        try here.visit(.malik).putRead(here.correction(of: id), fields)
    }

    private func mail() throws -> String {
        try here.town.mails(to: ContactsTown.mail).first { $0.kind == "contact-decided" }?.body
            ?? ""
    }

    @Test func `a moderator sees each difference, and accepts all`() throws {
        try here.correct(
            path,
            [
                "function": "Directrice", "telephone_1": "05 61 00 00 01",
                "mail_2": "secretariat@exemple.test", "mail_2_sight": "members",
                "consents": "1", "word": "Bonjour à toute l’équipe.",
            ])
        let page = try here.visit(.malik).get(here.correction(of: id)).words
        for text in [
            "Conseillère", "Directrice", "secretariat@exemple.test, vu par les membres",
            "Bonjour à toute l’équipe.", "Donne son accord",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        var all: FormFields = ["do": "accept", "word": "Merci à vous."]
        for name in ["function", "channel.0", "channel.1"] { all.append("accept", name) }
        #expect(try decide(all).status == 303)
        let card = try here.page(id, as: .malik).words
        #expect(card.contains("Directrice") && card.contains("secretariat@exemple.test"))
        #expect(card.contains("05\u{202F}61\u{202F}00\u{202F}00\u{202F}01"))
        #expect(card.contains("06\u{202F}12\u{202F}34\u{202F}56\u{202F}78"))
        #expect(card.contains("Parle trop.") && card.contains("A donné son accord"))
        #expect(card.contains("par l’intéressé·e"))
        #expect(try mail().contains("sont enregistrées") && mail().contains("Merci à vous."))
        #expect(try here.typed("directrice") == ["Jeanne Dupont"])
    }

    @Test func `a moderator accepts some of it`() throws {
        try here.correct(path, ["function": "Directrice", "given": "Jeannette"])
        #expect(try decide(["do": "accept", "accept": "function"]).status == 303)
        let card = try here.page(id, as: .malik).words
        #expect(card.contains("Directrice") && card.contains("Jeanne Dupont"))
        #expect(!card.contains("aujourd’hui, par l’intéressé·e"))
        #expect(try mail().contains("Une partie de vos corrections"))
    }

    @Test func `a moderator declines with a word`() throws {
        try here.correct(path, ["function": "Reine"])
        let done = try decide(["do": "decline", "word": "Ce n’est pas votre fonction."])
        #expect(done.status == 303)
        #expect(try here.page(id).words.contains("Conseillère"))
        #expect(try mail().contains("Ce n’est pas votre fonction."))
        #expect(
            try here.visit(.malik).get(CarePaths.corrections(in: here.space)).words
                .contains("Non retenue"))
    }

    @Test func `a line that they empty is taken away`() throws {
        try here.correct(path, ["telephone_1": ""])
        #expect(try decide(["do": "accept", "accept": "channel.0"]).status == 303)
        let card = try here.page(id, as: .malik).words
        #expect(!card.contains("05\u{202F}61") && card.contains("06\u{202F}12"))
    }

    @Test func `what moderators changed since is shown, and nothing of it is replaced`() throws {
        try here.correct(path, ["function": "Directrice", "unit": "Service des acquis"])
        let address = try here.correction(of: id)
        let malik = try here.visit(.malik)
        let seen = try #require(try malik.get(address).input("version"))
        try here.visit(.claire).put(
            ContactsPaths.contact(id, in: here.space),
            here.form("Dupont", ["function": "Sous-directrice", "mail_1": ContactsTown.mail]))
        let late = try malik.put(
            address, ["do": "accept", "accept": "function", "version": seen])
        #expect(late.status == 409)
        let page = try malik.get(address)
        #expect(page.words.contains("Changé sur la fiche depuis"))
        #expect(page.words.contains("Sous-directrice"))
        #expect(!page.text.contains("value=\"function\" checked"))
        #expect(page.text.contains("value=\"unit\" checked"))
        #expect(try malik.putRead(address, ["do": "accept", "accept": "unit"]).status == 303)
        let card = try here.page(id).words
        #expect(card.contains("Sous-directrice") && card.contains("Service des acquis"))
    }

    @Test func `whoever asks to be taken out is erased at once, by a moderator`() throws {
        try here.town.guest().post(path, ["do": "remove", "why": "Je change de métier."])
        let page = try here.visit(.malik).get(here.correction(of: id)).words
        #expect(page.contains("Je change de métier.") && page.contains("Effacer la fiche"))
        #expect(try here.page(id).status == 200)
        #expect(try decide(["do": "accept"]).status == 303)
        #expect(try here.page(id, as: .malik).status == 404)
        #expect(try here.typed("dupont", as: .malik).isEmpty)
        let left: Int = try here.town.site.database.read {
            try $0.one(
                """
                SELECT (SELECT COUNT(*) FROM contact_correction) +
                    (SELECT COUNT(*) FROM contact_request) + (SELECT COUNT(*) FROM contact) AS n
                """)
        }
        #expect(left == 0)
        #expect(try mail().contains("Votre fiche est effacée"))
    }

    @Test func `a moderator who keeps the card says so`() throws {
        try here.town.guest().post(path, ["do": "remove"])
        #expect(try decide(["do": "decline", "word": "Mandat public."]).status == 303)
        #expect(try here.page(id).status == 200)
        #expect(try mail().contains("n’a pas été suivie") && mail().contains("Mandat public."))
    }

    @Test func `only moderators see and decide`() throws {
        try here.correct(path, ["function": "Directrice"])
        let address = try here.correction(of: id)
        for resident in [Resident.loic, .region] {
            #expect(try here.visit(resident).get(address).status == 403)
            #expect(try here.visit(resident).put(address, ["do": "accept"]).status == 403)
        }
    }

    @Test func `it is decided once`() throws {
        try here.correct(path, ["function": "Directrice"])
        let address = try here.correction(of: id)
        let claire = try here.visit(.claire)
        #expect(try decide(["do": "decline"]).status == 303)
        #expect(try claire.put(address, ["do": "accept", "accept": "function"]).status == 409)
        #expect(try here.page(id).words.contains("Conseillère"))
    }

    @Test func `links and corrections are forgotten half a year after they have served`() throws {
        try here.correct(path, ["function": "Directrice"])
        #expect(try decide(["do": "decline"]).status == 303)
        try here.wait(150 * 86_400)
        #expect(try left() == 2)
        try here.wait(90 * 86_400)
        #expect(try left() == 0)
    }

    private func left() throws -> Int {
        try here.town.site.database.read {
            try $0.one(
                """
                SELECT (SELECT COUNT(*) FROM contact_correction) +
                    (SELECT COUNT(*) FROM contact_request) AS n
                """)
        }
    }
}
