import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Members

@Suite("Groups in the list of members") struct GroupDirectoryTests {
    let town: Town
    private let list = "/\(Place.centre.rawValue)/members"
    private let number: String

    init() throws {
        town = try Town(features: [])
        number = try town.group("Jury", [.amina, .denis])
    }

    private var group: String { "/\(Place.centre.rawValue)/administration/groups/" + number }
    private var query: String { "?group=" + number }

    private func show() throws {
        let malik = try town.visit(as: .malik)
        var fields: FormFields = [
            "name": "Jury", "listed": "1", "version": try malik.get(group).input("version") ?? "",
        ]
        for one in [Resident.amina, .denis] {
            fields.append("member", try town.person(one).description)
        }
        fields.append("manager", try town.person(.denis).description)
        #expect(try malik.put(group, fields).status == 303)
    }

    @Test func `its members and moderators alone know of one that is not shown`() throws {
        let page = "\(list)/\(try town.person(.denis))"
        for (resident, isKnown) in [
            (Resident.amina, true), (.malik, true), (.loic, false), (.region, false),
        ] {
            let browser = try town.visit(as: resident)
            #expect(try browser.get(list).words.contains("Jury") == isKnown, "\(resident)")
            #expect(try browser.get(page).words.contains("Jury") == isKnown, "\(resident)")
            let found = try browser.get(list + query)
            #expect(found.words.contains("2 personnes") == isKnown, "\(resident)")
            #expect(found.people.contains(Resident.loic.name) != isKnown, "\(resident)")
        }
    }

    @Test func `one that is shown narrows the list for every member, with who manages it`() throws {
        try show()
        let loic = try town.visit(as: .loic)
        let found = try loic.get(list + query)
        #expect(found.words.contains("2 personnes"))
        #expect(found.people.contains(Resident.amina.name))
        #expect(found.people.contains("Responsable"))
        #expect(!found.people.contains(Resident.loic.name))
        #expect(!found.text.contains(group))
        #expect(try town.visit(as: .denis).get(list + query).text.contains(group))
        let both = try loic.get(list + query + "&q=denis")
        #expect(both.people.contains(Resident.denis.name))
        #expect(!both.people.contains(Resident.amina.name))
        #expect(try !town.visit(as: .region).get(list).words.contains("Jury"))
    }

    @Test func `one's own page shows what members see of one's groups`() throws {
        let own = "\(list)/\(try town.person(.amina))"
        let amina = try town.visit(as: .amina)
        #expect(try amina.get(own).words.contains("Jury"))
        #expect(try !amina.get(own + "?as=member").words.contains("Jury"))
        try show()
        #expect(try amina.get(own + "?as=member").words.contains("Jury"))
        #expect(try !amina.get(own + "?as=partner").words.contains("Jury"))
    }

    @Test(arguments: ["0", "-1", "999999", "x", "1%27"])
    func `a group that is not there narrows nothing`(group: String) throws {
        let page = try town.visit(as: .amina).get(list + "?group=" + group)
        #expect(page.status == 200 && page.words.contains("7 personnes"))
    }
}
