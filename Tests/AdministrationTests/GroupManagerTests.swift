import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("Those who look after a group") struct GroupManagerTests {
    let town: Town
    private let space = "/" + Place.centre.rawValue
    private let number: String

    init() throws {
        town = try Town(features: [])
        number = try town.group("Jury", [.amina, .denis])
    }

    /// What the form of a group holds, as its page shows it to somebody.
    private func form(_ page: Answer, _ members: [Resident], managers: [Resident] = []) throws
        -> FormFields
    {
        var fields: FormFields = ["name": "Jury", "version": page.input("version") ?? ""]
        for one in members { fields.append("member", try town.person(one).description) }
        for one in managers { fields.append("manager", try town.person(one).description) }
        return fields
    }

    private func name(_ manager: Resident, with members: [Resident] = [.amina, .denis]) throws {
        let malik = try town.visit(as: .malik)
        let fields = try form(try malik.get(group), members, managers: [manager])
        #expect(try malik.put(group, fields).status == 303)
    }

    private func isInside(_ resident: Resident) throws -> Bool {
        let address = space + "/members" + query
        return try town.visit(as: .malik).get(address).words.contains(resident.name)
    }

    private var group: String { space + "/administration/groups/" + number }
    private var query: String { "?group=" + number }

    @Test func `puts members in and takes them out, and nothing else`() throws {
        try name(.amina)
        let amina = try town.visit(as: .amina)
        let page = try amina.get(group)
        #expect(page.status == 200 && page.text.contains("name=\"member\""))
        #expect(!page.text.contains("name=\"listed\"") && !page.text.contains("name=\"manager\""))
        var fields = try form(page, [.loic], managers: [.loic])
        fields.append("listed", "1")
        let saved = try amina.put(group, fields)
        #expect(saved.status == 303 && saved.location == space + "/members" + query)
        #expect(try isInside(.loic) && !isInside(.denis))
        // Not even themselves: those who look after a group stay until a moderator decides.
        #expect(try isInside(.amina) && amina.get(group).status == 200)
        #expect(try town.visit(as: .loic).get(group).status == 403)
        #expect(try amina.delete(group).status == 403)
        #expect(try !town.visit(as: .sofia).get(space + "/members").words.contains("Jury"))
    }

    @Test func `keeps its name, whatever the form of a manager says`() throws {
        try name(.amina)
        let amina = try town.visit(as: .amina)
        let page = try amina.get(group)
        var fields: FormFields = ["name": "Autre", "version": page.input("version") ?? ""]
        fields.append("member", try town.person(.denis).description)
        #expect(try amina.put(group, fields).status == 303)
        let groups = try town.visit(as: .malik).get(space + "/administration/groups").words
        #expect(groups.contains("Jury") && !groups.contains("Autre"))
    }

    @Test func `is told by mail, once, by somebody else`() throws {
        try name(.amina)
        let mails = try town.mails(to: Resident.amina.email)
            .filter { $0.subject.contains("Jury") }
        #expect(mails.count == 1)
        #expect(mails.first?.body.contains(group) == true)
        try name(.amina, with: [.amina, .denis, .loic])
        #expect(
            try town.mails(to: Resident.amina.email).filter { $0.subject.contains("Jury") }.count
                == 1)
    }

    @Test func `is a member: nobody who is not in the group, no partner, nobody taken out`() throws
    {
        try name(.loic)
        #expect(try town.visit(as: .loic).get(group).status == 403)
        let malik = try town.visit(as: .malik)
        let partner = try form(
            try malik.get(group), [.amina, .denis, .region], managers: [.region])
        #expect(try malik.put(group, partner).status == 303)
        #expect(try town.visit(as: .region).get(group).status == 403)
        try name(.amina)
        #expect(try town.visit(as: .amina).get(group).status == 200)
        #expect(try malik.put(group, try form(try malik.get(group), [.denis])).status == 303)
        #expect(try town.visit(as: .amina).get(group).status == 403)
        try name(.denis, with: [.amina, .denis])
        #expect(try town.visit(as: .amina).get(group).status == 403)
    }

    @Test func `a mail goes to nobody but those who look after it since`() throws {
        let malik = try town.visit(as: .malik)
        let elsewhere = try town.site.database.write {
            try PersonStore(db: $0).create(
                email: "ailleurs@parvis.test", name: "Ailleurs", locale: "fr", at: town.now)
        }
        var fields = try form(
            try malik.get(group), [.amina, .denis, .region], managers: [.region, .loic])
        fields.append("manager", elsewhere.description)
        fields.append("member", elsewhere.description)
        #expect(try malik.put(group, fields).status == 303)
        for email in [Resident.region.email, Resident.loic.email, "ailleurs@parvis.test"] {
            #expect(try !town.mails(to: email).contains { $0.subject.contains("Jury") }, "\(email)")
        }
    }

    @Test func `does not take back what a moderator changes meanwhile`() throws {
        try name(.amina)
        let amina = try town.visit(as: .amina)
        let old = try form(try amina.get(group), [.amina, .denis])
        try name(.amina, with: [.amina, .denis, .loic])
        #expect(try amina.put(group, old).status == 409)
        #expect(try isInside(.loic))
    }

    @Test func `who was removed and came back manages again`() throws {
        try name(.amina)
        let claire = try town.visit(as: .claire)
        let person = space + "/administration/people/\(try town.person(.amina))"
        #expect(try claire.delete(person).status == 303)
        #expect(try claire.post(person + "/restoration").status == 303)
        #expect(try town.visit(as: .amina).get(group).status == 200)
    }

    @Test func `nothing tells strangers which groups there are`() throws {
        let none = space + "/administration/groups/999999"
        for resident in [Resident.loic, .region] {
            let browser = try town.visit(as: resident)
            #expect(try browser.get(group).status == 403 && browser.get(none).status == 403)
        }
        #expect(try town.guest().get(group).status == 401)
        try town.openToGuests()
        #expect(try town.guest().get(group).status == 401)
    }
}
