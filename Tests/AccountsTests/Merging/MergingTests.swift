import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("Making one account of two that are mine") struct MergingTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    private func open(
        _ closed: Resident, as kept: Resident, password: String = Resident.password
    ) throws -> Answer {
        try town.visit(as: kept).post(
            "/account/merging", ["email": closed.email, "password": password])
    }

    private func press(_ plan: Answer, as kept: Resident) throws -> Answer {
        try town.visit(as: kept).post(
            "/account/merging/union", ["entry": plan.input("entry") ?? ""])
    }

    private func merge(_ closed: Resident, into kept: Resident) throws -> Answer {
        try press(open(closed, as: kept), as: kept)
    }

    private func role(of person: Person.ID, in space: Space) throws -> Role? {
        try town.site.database.read {
            try MembershipStore(db: $0).role(of: person, in: space.id)
        }
    }

    private func signIn(_ resident: Resident) throws -> Answer {
        try town.guest().post(
            "/sign-in", ["email": resident.email, "password": Resident.password])
    }

    @Test func `I open the other by its password, read what will happen, and press`() throws {
        let plan = try open(.malik, as: .amina)
        #expect(plan.status == 200)
        #expect(plan.words.contains("Amina Haddad (amina@parvis.test)"))
        #expect(plan.words.contains("Malik Benali (malik@parvis.test)"))
        #expect(plan.words.contains("Cela ne peut pas être défait"))
        #expect(plan.words.contains(Place.network.name))
        #expect(try signIn(.malik).status == 303)
        let done = try press(plan, as: .amina)
        #expect(done.status == 303 && done.location == "/account")
        #expect(
            try town.visit(as: .amina).get("/\(Place.network.rawValue)/members").status == 200)
    }

    @Test func `groups that either looked after are looked after by the one that stays`() throws {
        let group = try town.group("Jury", [.malik, .amina])
        let page = "/\(Place.centre.rawValue)/administration/groups/\(group)"
        let claire = try town.visit(as: .claire)
        var fields: FormFields = [
            "name": "Jury", "version": try claire.get(page).input("version") ?? "",
            "manager": try town.person(.loic).description,
        ]
        for one in [Resident.amina, .loic] {
            fields.append("member", try town.person(one).description)
        }
        #expect(try claire.put(page, fields).status == 303)
        #expect(try merge(.loic, into: .amina).status == 303)
        #expect(try town.visit(as: .amina).get(page).status == 200)
    }

    @Test func `the record of the one that closed is mine to read`() throws {
        try town.visit(as: .malik).put("/account", ["name": "Malik B."])
        #expect(try merge(.malik, into: .loic).status == 303)
        let mine = try town.visit(as: .loic).get("/account/record").words
        #expect(mine.contains(Place.centre.name) || mine.contains("Malik"))
    }

    @Test func `the higher of two roles stays, and so does one that I had there alone`() throws {
        let centre = try town.space(.centre)
        let network = try town.space(.network)
        let (amina, malik) = (try town.person(.amina), try town.person(.malik))
        #expect(try merge(.malik, into: .amina).status == 303)
        #expect(try role(of: amina, in: centre) == .moderator)
        #expect(try role(of: amina, in: network) == .member)
        #expect(try role(of: malik, in: centre) == nil)
    }

    @Test func `the other closes at once, wherever it is signed in`() throws {
        let elsewhere = try town.visit(as: .malik)
        #expect(try elsewhere.get("/account").status == 200)
        #expect(try merge(.malik, into: .amina).status == 303)
        #expect(try elsewhere.get("/account").status == 401)
        #expect(try town.visit(as: .amina).get("/account").status == 200)
    }

    @Test func `its address tells whoever knows its password which one to use, and others nothing`()
        throws
    {
        #expect(try merge(.malik, into: .amina).status == 303)
        let known = try signIn(.malik)
        #expect(known.status == 422 && known.words.contains("amina@parvis.test"))
        let guessed = try town.guest().post(
            "/sign-in", ["email": Resident.malik.email, "password": "autre chose"])
        let nobody = try town.guest().post(
            "/sign-in", ["email": "personne@parvis.test", "password": "autre chose"])
        #expect(guessed.status == nobody.status)
        #expect(!guessed.words.contains("amina@parvis.test"))
        #expect(!guessed.words.contains("réuni"))
        try town.guest().post("/sign-in/link", ["email": Resident.malik.email])
        #expect(try town.link(to: Resident.amina.email)?.hasPrefix("/new-session/") == true)
        #expect(try town.link(to: Resident.malik.email)?.hasPrefix("/new-session/") != true)
    }

    @Test func `both addresses are told, and the log has it at both`() throws {
        let (amina, malik) = (try town.person(.amina), try town.person(.malik))
        #expect(try merge(.malik, into: .amina).status == 303)
        for resident in [Resident.amina, .malik] {
            let mail = try #require(try town.mails(to: resident.email).first)
            #expect(mail.subject == "Vos deux comptes n’en font plus qu’un")
        }
        let targets: [Person.ID] = try town.site.database.read {
            try $0.values(
                "SELECT a.target_id FROM audit AS a WHERE a.action = 'merged' ORDER BY a.id")
        }
        #expect(targets == [malik, amina])
        let log = try town.visit(as: .claire).get("/administration/audit").words
        #expect(log.contains("a réuni deux comptes d’une même personne"))
    }

    @Test func `a wrong password opens nothing and is noted, and guessing has to wait`() throws {
        let wrong = try open(.malik, as: .amina, password: "autre chose")
        #expect(wrong.status == 422 && wrong.input("entry") == nil)
        let unknown = try town.visit(as: .amina).post(
            "/account/merging", ["email": "personne@parvis.test", "password": "autre chose"])
        #expect(unknown.status == 422)
        #expect(try town.actions().filter { $0 == "signInFailed" }.count == 2)
        let later = try (1...12).map { _ in
            try open(.malik, as: .amina, password: "autre chose").status
        }
        #expect(later.contains(429))
        #expect(try open(.malik, as: .amina).status == 429, "the right one waits too")
    }

    @Test func `my own address is not another account`() throws {
        let answer = try open(.amina, as: .amina)
        #expect(answer.status == 422 && answer.words.contains("l’adresse du compte où vous êtes"))
    }

    @Test func `its second factor is asked for as well`() throws {
        let (app, _) = try town.setUpCode(.malik)
        let half = try open(.malik, as: .amina)
        let entry = try #require(half.input("entry"))
        #expect(half.status == 200 && half.words.contains("une preuve de plus"))
        let amina = try town.visit(as: .amina)
        #expect(
            try amina.post("/account/merging/union", ["entry": entry]).status == 422,
            "half is not whole")
        #expect(
            try amina.post("/account/merging/second", ["entry": entry, "code": "000000"]).status
                == 422)
        town.pass(60)
        let plan = try amina.post(
            "/account/merging/second", ["entry": entry, "code": app.code()])
        #expect(plan.status == 200)
        #expect(try press(plan, as: .amina).status == 303)
        #expect(try amina.get("/account/security").status == 200)
    }

    @Test func `what one was shown serves them alone, for ten minutes, and once`() throws {
        let plan = try open(.malik, as: .amina)
        #expect(try press(plan, as: .loic).status == 422)
        let late = try open(.malik, as: .amina)
        town.pass(601)
        #expect(try press(late, as: .amina).status == 422)
        let fresh = try open(.malik, as: .amina)
        #expect(try press(fresh, as: .amina).status == 303)
        #expect(try press(fresh, as: .amina).status == 422)
        #expect(try press(plan, as: .amina).status == 422)
    }

    @Test func `another password since ends what was shown`() throws {
        let plan = try open(.malik, as: .amina)
        try town.signInAgain(.malik).put(
            "/account/password",
            ["password": Resident.password, "password-new": "quatre nuages sur la garrigue"])
        #expect(try press(plan, as: .amina).status == 422)
    }

    @Test func `one into the other and the other into the one: the first press counts`() throws {
        let one = try open(.malik, as: .amina)
        let other = try open(.amina, as: .malik)
        let malik = try town.visit(as: .malik)
        #expect(try press(one, as: .amina).status == 303)
        let late = try malik.post(
            "/account/merging/union", ["entry": other.input("entry") ?? ""])
        #expect(late.status == 401)
        #expect(try signIn(.amina).status == 303)
    }

    @Test func `three in a row: every address leads to the last`() throws {
        #expect(try merge(.malik, into: .amina).status == 303)
        #expect(try merge(.amina, into: .loic).status == 303)
        try town.runJobs()
        for resident in [Resident.malik, .amina] {
            #expect(try signIn(resident).words.contains("loic@parvis.test"))
        }
        let network = try town.space(.network)
        let loic = try town.person(.loic)
        #expect(try role(of: loic, in: network) == .member)
        let found = try town.site.database.read {
            try PersonStore(db: $0).find(email: Resident.malik.email)?.id
        }
        #expect(found == loic)
    }

    @Test func `a closed account can be neither opened nor chosen, and is not opened again`()
        throws
    {
        let malik = try town.person(.malik)
        try town.disable(.denis)
        #expect(try open(.denis, as: .amina).status == 422)
        #expect(try merge(.malik, into: .amina).status == 303)
        #expect(try open(.malik, as: .loic).status == 422)
        #expect(
            try town.visit(as: .claire).delete("/administration/closures/\(malik)").status == 404)
    }

    @Test func `the last administrator's account hands its role on`() throws {
        #expect(try merge(.claire, into: .amina).status == 303)
        #expect(try town.visit(as: .amina).get("/administration").status == 200)
    }

    @Test func `the address of the closed account can become mine again`() throws {
        #expect(try merge(.malik, into: .amina).status == 303)
        let amina = try town.visit(as: .amina)
        #expect(try amina.put("/account/email", ["email": Resident.malik.email]).status == 303)
        let link = try #require(try town.link(to: Resident.malik.email))
        #expect(try town.guest().post(link).status == 303)
        #expect(try signIn(.malik).status == 303)
    }

    @Test func `an invitation to either address waits for me`() throws {
        let space = try town.space(.network)
        let claire = try town.person(.claire)
        #expect(try merge(.denis, into: .amina).status == 303)
        try town.site.database.write { db in
            _ = try InvitationStore(db: db).create(
                Resident.denis.email, named: "Denis", as: .member, in: space.id, by: claire,
                at: town.now)
        }
        let page = try town.visit(as: .amina).get("/account/invitations")
        #expect(page.words.contains(Place.network.name))
    }

    @Test func `whoever made one account of two is told of it on the site as well`() throws {
        try town.merge(.loic, into: .amina)
        let page = try town.signInAgain(.amina).get("/account/notices").words
        #expect(page.contains("a fait un seul compte de celui-ci"))
        #expect(page.contains(Resident.loic.email))
    }
}
