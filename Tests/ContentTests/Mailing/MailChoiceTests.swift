import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Community
@testable import Content

@Suite("What one is sent by mail") struct MailChoiceTests {
    let box: Mailbox

    init() throws { box = try Mailbox() }

    private var board: PinboardTown { box.board }

    private var usual: String { "/\(board.space.slug)/administration/mail-choice" }

    private func member(_ resident: Resident) throws -> String {
        "/\(board.space.slug)/administration/people/\(try board.town.person(resident))/mail-choice"
    }

    @Test func `until somebody chooses, answers come at once and the rest on Mondays`() throws {
        let page = try board.visit(.sofia).get("/account/mail-choice")
        #expect(page.status == 200)
        #expect(page.words.contains("Un courriel quand on vous répond ou qu’on vous nomme."))
        #expect(page.words.contains("Un résumé chaque lundi à 8 h."))
        #expect(page.words.contains("C’est le réglage habituel de l’espace."))
    }

    @Test func `whoever has an address from which mails come back is told so`() throws {
        let email = Resident.sofia.email
        func page() throws -> String { try board.visit(.sofia).get("/account/mail-choice").words }
        #expect(try !page().contains("Plus aucun courriel"))
        try board.town.site.database.write { db in
            for _ in 1...2 {
                try MailHealthStore(db: db).noteFailure(
                    of: email, isHard: true, because: .noSuchAddress, "550",
                    at: board.town.now)
            }
        }
        #expect(try page().contains("Plus aucun courriel ne part vers \(email)"))
    }

    @Test func `whoever is in two spaces chooses for each`() throws {
        let page = try board.visit(.malik).get("/account/mail-choice")
        #expect(page.words.contains(Place.centre.name))
        #expect(page.words.contains(Place.network.name))
        try box.choose(.malik, Mailbox.fields("monthly", hour: 18))
        let after = try board.visit(.malik).get("/account/mail-choice").words
        #expect(after.contains("Un résumé le premier jour du mois, à 18 h."))
        #expect(after.contains("Un résumé chaque lundi à 8 h."))
    }

    @Test func `one goes back to what the space sends`() throws {
        try box.choose(.sofia, Mailbox.fields("never"))
        #expect(
            try board.visit(.sofia).get(box.address).words.contains("Aucune nouvelle par courriel"))
        try board.visit(.sofia).delete(box.address)
        #expect(
            try board.visit(.sofia).get(box.address).words.contains("C’est le réglage habituel"))
    }

    @Test(arguments: ["hourly", "", "weekly-1"])
    func `what no form of ours says is refused`(rhythm: String) throws {
        let answer = try board.visit(.sofia).put(box.address, Mailbox.fields(rhythm))
        #expect(answer.status == 400)
        #expect(
            try board.visit(.sofia).put(box.address, Mailbox.fields("daily", hour: 24)).status
                == 400)
        #expect(
            try board.visit(.sofia).put(box.address, Mailbox.fields("daily", weekday: 0)).status
                == 400)
    }

    @Test func `a moderator sets what holds for those who have not chosen, and it is recorded`()
        throws
    {
        try box.choose(.amina, Mailbox.fields("daily", hour: 20))
        #expect(try board.visit(.malik).putRead(usual, Mailbox.fields("monthly")).status == 303)
        #expect(
            try board.visit(.sofia).get(box.address).words.contains("le premier jour du mois"))
        #expect(try board.visit(.amina).get(box.address).words.contains("chaque jour à 20 h"))
        let log = try board.visit(.claire).get("/\(board.space.slug)/administration/audit").words
        #expect(log.contains("Malik Benali a changé les courriels habituels de l’espace"))
    }

    @Test func `a moderator changes what a member is sent; they are told, and it is recorded`()
        throws
    {
        let page = try board.visit(.malik).get(member(.sofia))
        #expect(page.words.contains("C’est le réglage habituel de l’espace."))
        let fields = Mailbox.fields("daily", "answers", "letters")
        #expect(try board.visit(.malik).putRead(member(.sofia), fields).status == 303)
        #expect(try board.visit(.sofia).get(box.address).words.contains("Une personne de l’équipe"))
        #expect(try board.reasons(.sofia) == ["mailChanged"])
        let log = try board.visit(.claire).get("/\(board.space.slug)/administration/audit").words
        #expect(log.contains("Malik Benali a changé les courriels que reçoit Sofia Martins"))
    }

    @Test func `what a member has refused themselves nobody allows again`() throws {
        try box.choose(.sofia, Mailbox.fields("never", "letters"))
        let all = Mailbox.fields("daily", "answers", "followed", "letters")
        let answer = try board.visit(.malik).putRead(member(.sofia), all)
        #expect(
            try board.visit(.malik).follow(answer).words.contains(
                "sauf ce que cette personne a refusé"))
        #expect(try board.visit(.sofia).get(box.address).words.contains("Pas de résumé."))
        #expect(
            try !board.visit(.sofia).get(box.address).words.contains("Un courriel quand on vous"))
        #expect(try board.reasons(.sofia).isEmpty)
    }

    @Test func `two moderators at once do not overwrite one another`() throws {
        let version = try #require(try board.visit(.malik).get(member(.sofia)).input("version"))
        try board.visit(.claire).putRead(member(.sofia), Mailbox.fields("monthly"))
        var fields = Mailbox.fields("daily")
        fields.append("version", version)
        #expect(try board.visit(.malik).put(member(.sofia), fields).status == 409)
        #expect(try board.visit(.sofia).get(box.address).words.contains("premier jour du mois"))
    }

    @Test func `nobody is found there who is not of the space`() throws {
        let outsider = try board.write {
            try PersonStore(db: $0).create(
                email: "dehors@parvis.test", name: "Dehors", locale: "fr", administersSite: false,
                at: board.town.now)
        }
        let address = "/\(board.space.slug)/administration/people/\(outsider)/mail-choice"
        #expect(try board.visit(.malik).get(address).status == 404)
        #expect(try board.visit(.malik).put(address, Mailbox.fields("daily")).status == 404)
    }
}
