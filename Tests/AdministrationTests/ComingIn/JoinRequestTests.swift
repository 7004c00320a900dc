import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("Asking to come in") struct JoinRequestTests {
    let desk: ComingInTown

    init() throws { desk = try ComingInTown() }

    @Test func `nobody can until the space says so, and the page tells of no space before`() throws
    {
        let guest = desk.town.guest()
        #expect(try guest.get(desk.space + "/join").status == 404)
        #expect(try desk.ask("lise@exemple.test").status == 404)
        #expect(try desk.town.visit(as: .malik).post(desk.requests).status == 403)
        try desk.openDoor()
        #expect(try guest.get(desk.space + "/join").status == 200)
        try desk.town.visit(as: .claire).delete(desk.requests)
        #expect(try guest.get(desk.space + "/join").status == 404)
    }

    @Test func `the team is told, accepts, and an invitation goes out`() throws {
        try desk.openDoor()
        let asked = try desk.ask("lise@exemple.test", why: "Malik m’accompagne.")
        #expect(asked.words.contains("Votre demande est transmise"))
        let malik = try desk.town.visit(as: .malik)
        #expect(try malik.get(desk.space + "/tasks").words.contains("Lise Roy"))
        #expect(try malik.get("/account/notices").words.contains("une demande pour entrer"))
        let path = try desk.request()
        #expect(try malik.get(path).words.contains("Malik m’accompagne."))
        #expect(try desk.town.mails(to: "lise@exemple.test").isEmpty)
        let accepted = try malik.post(path + "/acceptance", ["role": "partner"])
        #expect(accepted.status == 200)
        #expect(try malik.get(path).status == 410)
        let link = try #require(try desk.town.link(to: "lise@exemple.test"))
        let lise = desk.town.guest()
        try lise.post(link, ["name": "Lise Roy", "password": "\(ComingInTown.wanted)"])
        #expect(try lise.get(desk.space + "/members").status == 200)
    }

    @Test func `a refusal sends the sentence that was written, and can be taken back`() throws {
        try desk.openDoor()
        _ = try desk.ask("lise@exemple.test")
        let path = try desk.request()
        let malik = try desk.town.visit(as: .malik)
        let refused = try malik.delete(path, ["sentence": "Écrivez-nous en septembre."])
        let told = try malik.follow(refused)
        let mail = try #require(try desk.town.mails(to: "lise@exemple.test").first)
        #expect(mail.body.contains("Écrivez-nous en septembre."))
        #expect(try malik.delete(path, ["sentence": ""]).status == 409)
        let undo = try #require(
            told.values(of: "action").first { $0.hasSuffix("/reopening") })
        try malik.post(undo)
        #expect(try desk.request() == path)
        try malik.delete(path, ["sentence": " "])
        #expect(try desk.town.mails(to: "lise@exemple.test").count == 1)
    }

    @Test func `whoever was refused is not let in by somebody who looks at an old page`() throws {
        try desk.openDoor()
        _ = try desk.ask("lise@exemple.test")
        let path = try desk.request()
        let malik = try desk.town.visit(as: .malik)
        #expect(try malik.delete(path, ["sentence": "Pas cette fois."]).status == 303)
        let late = try desk.town.visit(as: .claire).post(path + "/acceptance", ["role": "member"])
        #expect(late.status == 409 && late.words.contains("Malik Benali a refusé cette demande"))
        #expect(try desk.town.mails(to: "lise@exemple.test").count == 1)
    }

    @Test func `members, accounts, strangers and those who asked before are answered alike`() throws
    {
        try desk.openDoor()
        var pages: Set<String> = []
        for email in ["amina@parvis.test", "ailleurs@exemple.test", "ailleurs@exemple.test"] {
            let answer = try desk.ask(email)
            #expect(answer.status == 200)
            pages.insert(answer.words)
        }
        #expect(pages.count == 1)
        let page = try desk.page(desk.invitations)
        #expect(!page.words.contains("amina@parvis.test"))
        #expect(try desk.town.mails(to: "amina@parvis.test").first?.subject == "Vous y êtes déjà")
    }

    @Test func `it is forgotten after thirty days without an answer`() throws {
        try desk.openDoor()
        _ = try desk.ask("lise@exemple.test")
        #expect(try desk.page(desk.invitations).words.contains("lise@exemple.test"))
        try Jobs(desk.town.site).schedule()
        try desk.town.wait(30 * 86_400)
        #expect(try !desk.page(desk.invitations).words.contains("lise@exemple.test"))
    }

    @Test func `what is wrong is said, and what was typed is kept`() throws {
        try desk.openDoor()
        let answer = try desk.ask("lise", name: " ", why: "Bonjour")
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"name-error\""))
        #expect(answer.text.contains("id=\"email-error\""))
        #expect(answer.text.contains(">\nBonjour</textarea>"))
        #expect(try desk.ask("a@b.fr", why: String(repeating: "x", count: 1_001)).status == 422)
    }

    @Test func `two who decide at once: one does`() throws {
        try desk.openDoor()
        _ = try desk.ask("lise@exemple.test")
        let path = try desk.request()
        let claire = try desk.town.visit(as: .claire)
        #expect(try claire.post(path + "/acceptance", ["role": "member"]).status == 200)
        for late in [
            try desk.town.visit(as: .malik).delete(path), try claire.get(path),
            try claire.post(path + "/acceptance", ["role": "member"]),
        ] {
            #expect(late.status == 410 && late.words.contains("Claire Vidal a accepté"))
            #expect(late.values(of: "href").contains(desk.invitations))
        }
        #expect(try desk.town.mails(to: "lise@exemple.test").count == 1)
    }

    @Test func `a moderator accepts as member or partner, not as more`() throws {
        try desk.openDoor()
        _ = try desk.ask("lise@exemple.test")
        let path = try desk.request()
        for role in ["moderator", "administrator"] {
            let answer = try desk.town.visit(as: .malik).post(
                path + "/acceptance", ["role": role])
            #expect(answer.status == 403)
        }
        #expect(try desk.request() == path)
    }
}
