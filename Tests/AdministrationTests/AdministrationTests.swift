import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The administration of a space") struct AdministrationTests {
    let town: Town
    private let path = "/\(Place.centre.rawValue)/administration"

    init() throws { town = try Town(features: []) }

    @Test func `moderators see people, invitations and groups; administrators all of it`() throws {
        let pages = ["", "/invitations", "/groups", "/space", "/modules", "/audit"]
        for (number, page) in pages.enumerated() {
            #expect(try town.guest().get(path + page).status == 401)
            #expect(try town.visit(as: .amina).get(path + page).status == 403)
            #expect(try town.visit(as: .region).get(path + page).status == 403)
            #expect(try town.visit(as: .malik).get(path + page).status == (number < 3 ? 200 : 403))
            #expect(try town.visit(as: .claire).get(path + page).status == 200)
        }
        let outside = "/\(Place.network.rawValue)/administration"
        #expect(try town.visit(as: .amina).get(outside).status == 404)
        #expect(try town.visit(as: .malik).get(outside).status == 403)
    }

    @Test func `a role holds at the next request, which asks to sign in again`() throws {
        #expect(try town.visit(as: .amina).get(path).status == 403)
        for (role, status) in [("moderator", 200), ("partner", 403)] {
            #expect(try give(role, to: .amina, by: .claire).status == 303)
            #expect(try town.visit(as: .amina).get(path).status == 401)
            #expect(try town.signInAgain(.amina).get(path).status == status)
        }
    }

    @Test func `moderators give no roles, and nobody gives one that does not exist`() throws {
        #expect(try give("administrator", to: .malik, by: .malik).status == 403)
        #expect(try give("king", to: .amina, by: .claire).status == 400)
    }

    @Test func `the last administrator can neither be demoted nor removed`() throws {
        #expect(try give("member", to: .claire, by: .claire).status == 409)
        let refused = try town.visit(as: .claire).delete(person(.claire))
        #expect(refused.status == 409 && !refused.words.contains("Réessayer"))
        #expect(refused.words.contains("Il faut quelqu’un pour administrer l’espace"))
        #expect(refused.values(of: "href").contains(path))
        #expect(try give("administrator", to: .malik, by: .claire).status == 303)
        #expect(try give("member", to: .claire, by: .claire).status == 303)
        #expect(try town.visit(as: .claire).get(path).status == 403)
    }

    @Test func `of two administrators who demote each other at once, one stays`() async throws {
        #expect(try give("administrator", to: .malik, by: .claire).status == 303)
        let town = try Town(features: [])
        let space = try town.space(.centre).id
        let (claire, malik) = (try town.person(.claire), try town.person(.malik))
        try town.site.database.write { db in
            try MembershipStore(db: db).set(.administrator, of: malik, in: space, at: town.now)
        }
        let database = town.site.database
        await withTaskGroup(of: Void.self) { group in
            for person in [claire, malik] {
                group.addTask {
                    try? database.write { db in
                        let members = MembershipStore(db: db)
                        try members.requireAnotherAdministrator(than: person, in: space)
                        try members.set(.member, of: person, in: space, at: Date())
                    }
                }
            }
        }
        let roles = try database.read { db in
            try [claire, malik].map { try MembershipStore(db: db).role(of: $0, in: space) }
        }
        #expect(roles.filter { $0 == .administrator }.count == 1)
    }

    @Test func `somebody removed is out at once, and back by one button`() throws {
        let group = try makeGroup("Bureau", [.amina])
        let amina = try town.visit(as: .amina)
        let malik = try town.visit(as: .malik)
        let answer = try malik.delete(person(.amina))
        #expect(try amina.get("/\(Place.centre.rawValue)/members").status == 404)
        let undo = try #require(
            try malik.follow(answer).values(of: "action").first { $0.hasSuffix("/restoration") })
        #expect(try malik.post(undo).status == 303)
        #expect(try amina.get("/\(Place.centre.rawValue)/members").status == 200)
        #expect(try malik.get(group).text.contains("value=\"\(try town.person(.amina))\" checked"))
    }

    @Test func `whoever is taken back is there as before: since when, and how far they read`()
        throws
    {
        let members = "/\(Place.centre.rawValue)/members"
        #expect(try town.visit(as: .amina).get(members).status == 200)
        try town.wait(86_400)
        #expect(try town.signInAgain(.amina).get(members).status == 200)
        let before = try presence(.amina)
        let malik = try town.signInAgain(.malik)
        try malik.delete(person(.amina))
        town.pass(7_200)
        try town.signInAgain(.malik).post(person(.amina) + "/restoration")
        #expect(try presence(.amina) == before)
        #expect(before.count == 4 && before[2] > before[0])
    }

    private func presence(_ resident: Resident) throws -> [Date] {
        let (id, space) = (try town.person(resident), try town.space(.centre).id)
        return try town.site.database.read { db in
            var dates: [Date] = []
            try db.each(
                """
                SELECT m.joined_at, m.previous_visit_at, m.last_visit_at, m.caught_up_at
                FROM membership AS m WHERE m.space_id = \(space) AND m.person_id = \(id)
                """
            ) { row in
                for column in ["joined_at", "previous_visit_at", "last_visit_at", "caught_up_at"] {
                    dates.append(try row[column])
                }
            }
            return dates
        }
    }

    @Test func `a removal is undone within a day, and not one second later`() throws {
        let malik = try town.visit(as: .malik)
        let undo = try person(.amina) + "/restoration"
        #expect(try malik.post(undo).status == 404)
        try malik.delete(person(.amina))
        try town.wait(86_400 - 1)
        #expect(try town.signInAgain(.malik).post(undo).status == 303)
        try town.signInAgain(.malik).delete(person(.amina))
        try town.wait(86_400)
        #expect(try town.signInAgain(.malik).post(undo).status == 404)
    }

    @Test func `a moderator removes members, not moderators or administrators`() throws {
        try give("moderator", to: .loic, by: .claire)
        let malik = try town.visit(as: .malik)
        #expect(try malik.delete(person(.loic)).status == 403)
        #expect(try malik.delete(person(.claire)).status == 403)
        #expect(try malik.delete(person(.region)).status == 303)
    }

    @Test func `the settings are checked and kept`() throws {
        let claire = try town.visit(as: .claire)
        let bad = try claire.put(path + "/space", ["name": "", "zone": "Mars/Base"])
        #expect(bad.status == 422)
        #expect(bad.text.contains("id=\"name-error\""))
        let good = try claire.put(
            path + "/space", ["name": "Le centre", "host": "IRT", "zone": "Indian/Reunion"])
        #expect(good.status == 303)
        let space = try town.space(.centre)
        #expect(space.name == "Le centre" && space.zone == "Indian/Reunion" && !space.isPublic)
        #expect(space.slug == Place.centre.rawValue)
    }

    @Test func `groups are made, filled, renamed and deleted`() throws {
        let malik = try town.visit(as: .malik)
        let group = try makeGroup("Bureau", [.amina, .loic])
        #expect(try malik.get(path + "/groups").words.contains("2 personnes"))
        #expect(try malik.post(path + "/groups", ["name": "Bureau"]).status == 422)
        #expect(try malik.put(group, ["name": "Jury"]).status == 303)
        #expect(try malik.get(path + "/groups").words.contains("Jury 0 personne"))
        #expect(try malik.delete(group).status == 303)
        #expect(try malik.get(group).status == 404)
    }

    @Test func `nobody from outside the space is put into a group`() throws {
        let claire = try town.visit(as: .claire)
        let groups = "/\(Place.network.rawValue)/administration/groups"
        let group = try #require(try claire.post(groups, ["name": "Bureau"]).location)
        let amina = try town.person(.amina).description
        try claire.put(group, ["name": "Bureau", "member": amina])
        #expect(try claire.get(groups).words.contains("0 personne"))
    }

    @Test func `pages leave no word untranslated`() throws {
        let claire = try town.visit(as: .claire)
        try makeGroup("Bureau", [])
        for page in ["", "/invitations", "/groups", "/space", "/audit"] {
            let words = try claire.get(path + page).words
            #expect(!words.contains("administration."))
            #expect(!words.contains("audit."))
        }
    }

    @discardableResult
    private func give(_ role: String, to resident: Resident, by giver: Resident) throws -> Answer {
        try town.visit(as: giver).put(person(resident), ["role": role])
    }

    private func person(_ resident: Resident) throws -> String {
        "\(path)/people/\(try town.person(resident))"
    }

    @discardableResult
    private func makeGroup(_ name: String, _ members: [Resident]) throws -> String {
        let malik = try town.visit(as: .malik)
        let group = try #require(try malik.post(path + "/groups", ["name": name]).location)
        var fields: FormFields = ["name": name]
        for member in members { fields.append("member", try town.person(member).description) }
        #expect(try malik.put(group, fields).status == 303)
        return group
    }
}
