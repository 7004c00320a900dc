import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("The days before an account is erased") struct PlannedErasureTests {
    let here: PersonalTown
    private let day: TimeInterval = 86_400

    init() throws {
        here = try PersonalTown()
        try here.leaveTraces(.amina, "d’Amina")
    }

    private var town: Town { here.town }

    private func isThere(_ resident: Resident) throws -> Bool {
        try town.site.database.read { try PersonStore(db: $0).find(email: resident.email) } != nil
    }

    /// The address in the last mail to somebody that undoes it.
    private func link(to resident: Resident) throws -> String {
        let link = try #require(try town.link(to: resident.email))
        #expect(link.hasPrefix("/kept-account/"))
        return link
    }

    @Test func `one goes on as before, and only then is gone`() throws {
        let amina = try town.visit(as: .amina)
        #expect(try amina.delete("/account").location == "/account/data")
        let page = try amina.get("/account/data").words
        #expect(page.contains("Suppression prévue lundi 10 juin 2019 à 14 h 30"))
        #expect(page.contains("Garder mon compte"))
        try town.wait(7 * day - 60)
        #expect(try isThere(.amina))
        try town.wait(60)
        try town.runJobs()
        #expect(try !isThere(.amina))
        #expect(try amina.get("/account/data").status == 401)
    }

    @Test func `one thinks better of it on the page`() throws {
        let amina = try town.visit(as: .amina)
        try amina.delete("/account")
        #expect(try amina.delete("/account/erasure").status == 303)
        #expect(try !amina.get("/account/data").words.contains("Suppression prévue lundi"))
        try town.wait(9 * day)
        #expect(try isThere(.amina))
        #expect(try town.mails(to: Resident.amina.email).first?.subject == "Votre compte est gardé")
    }

    @Test func `nobody who runs the site keeps somebody who wants to go`() throws {
        try town.visit(as: .amina).delete("/account")
        let request = "/administration/erasures/\(try town.person(.amina))"
        let claire = try town.visit(as: .claire)
        let page = try claire.get(request)
        #expect(page.status == 200 && !page.text.contains("value=\"DELETE\""))
        #expect(try claire.delete(request).status == 403)
        try town.wait(7 * day + 60)
        #expect(try !isThere(.amina))
    }

    @Test func `or by the link of the mail, which a scanner that follows it does not use`() throws {
        try town.visit(as: .amina).delete("/account")
        let link = try link(to: .amina)
        let guest = town.guest()
        #expect(try guest.get(link).words.contains("Garder mon compte"))
        #expect(try here.count("SELECT COUNT(*) FROM planned_erasure AS e") == 1)
        #expect(try guest.post(link).status == 303)
        #expect(try here.count("SELECT COUNT(*) FROM planned_erasure AS e") == 0)
        #expect(try guest.post(link).status == 410 && guest.get(link).status == 410)
        #expect(try guest.get("/kept-account/ab").status == 410)
        try town.wait(9 * day)
        #expect(try isThere(.amina))
    }

    @Test(arguments: [".", "%3E", "%3E."])
    func `a mail program that takes what follows into the link breaks nothing`(
        _ sign: String
    ) throws {
        try town.visit(as: .amina).delete("/account")
        let link = try link(to: .amina) + sign
        let guest = town.guest()
        #expect(try guest.get(link).words.contains("Garder mon compte"))
        #expect(try guest.post(link).status == 303)
        #expect(try here.count("SELECT COUNT(*) FROM planned_erasure AS e") == 0)
    }

    @Test func `asked for again after that, the days begin anew`() throws {
        let amina = try town.visit(as: .amina)
        try amina.delete("/account")
        try amina.delete("/account/erasure")
        try town.wait(3 * day)
        try amina.post("/account/proof", ["password": Resident.password])
        #expect(try amina.delete("/account").status == 303)
        try town.wait(5 * day)
        #expect(try isThere(.amina))
        try town.wait(2 * day)
        #expect(try !isThere(.amina))
    }

    @Test func `whoever became the last administrator meanwhile stays until another one is`() throws
    {
        let (claire, malik) = (try town.visit(as: .claire), try town.person(.malik))
        for place in Place.allCases {
            try claire.put(
                "/\(place.rawValue)/administration/people/\(malik)", ["role": "administrator"])
        }
        let again = try town.signInAgain(.malik)
        #expect(try again.delete("/account").status == 303)
        let back = try claire.put(
            "/\(Place.centre.rawValue)/administration/people/\(try town.person(.claire))",
            ["role": "moderator"])
        #expect(back.status == 303)
        try town.wait(8 * day)
        #expect(try isThere(.malik))
        try town.site.database.write { db in
            try MembershipStore(db: db).set(
                .administrator, of: try town.person(.claire), in: here.space.id, at: town.now)
        }
        try town.wait(2 * day)
        #expect(try !isThere(.malik))
    }

    @Test func `at a written request the person is told first, and may object`() throws {
        let (claire, loic) = (try town.visit(as: .claire), try town.person(.loic))
        let address = "/administration/erasures/\(loic)"
        #expect(try claire.get(address).words.contains("Loïc"))
        #expect(try claire.post(address).status == 422)
        #expect(try claire.post(address, ["reason": "Lettre du 2 juin"]).status == 303)
        let mail = try #require(try town.mails(to: Resident.loic.email).first)
        #expect(mail.body.contains("Lettre du 2 juin") && mail.body.contains("lundi 17 juin 2019"))
        #expect(try town.visit(as: .loic).get("/account/data").words.contains("Lettre du 2 juin"))
        try town.wait(8 * day)
        #expect(try isThere(.loic))
        #expect(try town.guest().post(link(to: .loic)).status == 303)
        try town.wait(8 * day)
        #expect(try isThere(.loic))
        let log = try town.signInAgain(.claire).get("/administration/audit").words
        #expect(log.contains("a prévu la suppression du compte de Loïc"))
        #expect(log.contains("a été annulée"))
    }

    @Test func `two who act at once plan it once, and nobody else may`() throws {
        let loic = try town.person(.loic)
        let address = "/administration/erasures/\(loic)"
        for resident in [Resident.malik, .amina, .region] {
            #expect(try town.visit(as: resident).get(address).status == 404)
            let answer = try town.visit(as: resident).post(address, ["reason": "x"])
            #expect(answer.status == 404)
        }
        let claire = try town.visit(as: .claire)
        for reason in ["Lettre", "Autre lettre"] {
            #expect(try claire.post(address, ["reason": reason]).status == 303)
        }
        let mails = try town.mails(to: Resident.loic.email).filter { $0.body.contains("Lettre") }
        #expect(mails.count == 1)
        #expect(try here.count("SELECT COUNT(*) FROM planned_erasure AS e") == 1)
        #expect(
            try claire.get("/administration/erasures/\(try town.person(.claire))").status == 404)
    }
}
