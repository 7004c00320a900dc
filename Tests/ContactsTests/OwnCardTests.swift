import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("One's own card, by a link") struct OwnCardTests {
    let here: ContactsTown
    let id: Item.ID
    let path: String

    init() throws {
        here = try ContactsTown()
        id = try here.addWhole()
        path = try here.link(to: id)
    }

    private var guest: Browser { here.town.guest() }

    @Test func `it shows what the space knows, and not what moderators alone see`() throws {
        let page = try guest.get(path)
        #expect(page.status == 200)
        for text in ["value=\"Jeanne\"", "05 61 22 33 44", ContactsTown.mail] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(page.words.contains("Carte de visite") && page.words.contains("CNIL"))
        #expect(!page.text.contains("06 12 34 56 78") && !page.text.contains("Parle trop"))
        #expect(!page.text.contains(here.home))
        #expect(page.headers["Referrer-Policy"] == "no-referrer")
        #expect(page.headers["X-Robots-Tag"] == "noindex, nofollow")
        #expect(page.headers["Cache-Control"]?.contains("no-store") == true)
    }

    @Test func `following it as often as one likes changes nothing`() throws {
        for _ in 1...3 { #expect(try guest.get(path + "?do=right").status == 200) }
        #expect(try !here.page(id).words.contains("par l’intéressé·e"))
    }

    @Test func `what they correct waits, and changes nothing until then`() throws {
        let sent = try here.correct(
            path, ["function": "Directrice", "telephone_1": "05 61 00 00 01"])
        #expect(sent.status == 303 && sent.location == path)
        let done = try guest.get(path)
        #expect(done.status == 200 && done.words.contains("C’est reçu"))
        let page = try here.page(id)
        #expect(page.words.contains("Conseillère") && !page.words.contains("Directrice"))
        #expect(
            try here.visit(.malik).get("/\(here.space.slug)/tasks").words
                .contains("Corrections de contacts"))
        let notices = try here.visit(.malik).get(AccountPaths.notices()).words
        #expect(notices.contains("une correction de Jeanne Dupont"))
        #expect(try here.correct(path, ["function": "Autre"]).status == 200)
        #expect(try here.send(id).words.contains("attend déjà votre décision"))
    }

    @Test func `they say that all of it is right, and agree`() throws {
        #expect(try guest.post(path, ["do": "right", "consents": "1"]).status == 303)
        let page = try here.page(id, as: .malik).words
        #expect(page.contains("Le 3 juin 2019, aujourd’hui, par l’intéressé·e"))
        #expect(page.contains("A donné son accord, 3 juin 2019"))
        #expect(page.contains("Réponse reçue le 3 juin 2019."))
    }

    @Test func `it serves thirty days`() throws {
        here.town.pass(30 * 86_400 - 1)
        #expect(try guest.get(path).status == 200)
        here.town.pass(1)
        let page = try guest.get(path)
        #expect(page.status == 410 && page.words.contains("demandez-en un autre"))
        #expect(try guest.post(path, ["do": "right"]).status == 410)
    }

    @Test(arguments: ["x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"])
    func `a link that is none says so`(_ token: String) throws {
        let page = try guest.get("/my-card/" + token)
        #expect(page.status == 404 && page.words.contains("demandez un autre lien"))
    }

    @Test func `a card that is gone is not shown`() throws {
        try here.visit(.malik).delete(ContactsPaths.contact(id, in: here.space))
        #expect(try guest.get(path).status == 404)
        #expect(try guest.post(path, ["do": "remove"]).status == 404)
    }

    @Test(arguments: [
        ("function", "<script>alert(1)</script>"), ("given", "<img src=x onerror=alert(1)>"),
        ("site_1", "javascript:alert(1)"), ("site_1", "file:///etc/passwd"),
        ("mail_1", "pas une adresse"), ("telephone_1", "6,12E+08"),
        ("family", String(repeating: "x", count: 1_000_000)),
        ("word", String(repeating: "x", count: 2_001)),
        ("telephone_1_label", String(repeating: "x", count: 61)),
    ])
    func `what cannot be is refused, and what was typed is kept`(
        _ field: String, _ value: String
    ) throws {
        let answer = try here.correct(path, [field: value, "unit": "Service des acquis"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#\(field)\""))
        #expect(answer.text.contains("value=\"Service des acquis\""))
        #expect(!answer.text.contains("<script>alert") && !answer.text.contains("<img src=x"))
        #expect(try guest.get(path).status == 200)
    }

    @Test func `nothing changed is not sent`() throws {
        let answer = try here.correct(path, [:])
        #expect(answer.status == 422 && answer.words.contains("Tout est exact"))
    }

    @Test func `what a moderator changed meanwhile is shown before anything is sent`() throws {
        let typed = try here.typed(path, ["function": "Directrice"])
        try here.visit(.malik).put(
            ContactsPaths.contact(id, in: here.space),
            here.form("Durand", ["mail_1": ContactsTown.mail]))
        let late = try guest.post(path, typed)
        #expect(late.status == 409)
        #expect(late.words.contains("Ce que dit la fiche maintenant"))
        #expect(late.words.contains("Durand") && late.text.contains("value=\"Directrice\""))
        #expect(try guest.post(path, ["do": "right", "version": "ancienne"]).status == 409)
        #expect(try here.page(id).words.contains("Jeanne Durand"))
    }

    @Test func `more lines are asked for without scripts`() throws {
        let answer = try here.correct(path, ["do": "more", "function": "Directrice"])
        #expect(answer.status == 200 && answer.text.contains("name=\"mail_4\""))
        #expect(answer.text.contains("value=\"Directrice\""))
    }
}
