import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("Administering many members") struct ManyMembersTests {
    let town: Town
    private let path = "/\(Place.centre.rawValue)/administration"

    init() throws { town = try Town(features: []) }

    private func people(of group: String) throws -> Int {
        let id = try #require(Int(group.split(separator: "/").last ?? ""))
        return try town.site.database.read { db in
            try db.one(
                """
                SELECT COUNT(*) AS n FROM member_group_person AS gp WHERE gp.group_id = \(id)
                """)
        }
    }

    private func ids(_ page: Answer) -> [String] {
        page.text.components(separatedBy: "name=\"member\" value=\"").dropFirst()
            .map { $0.components(separatedBy: "\"")[0] }
    }

    @Test func `a group is chosen page by page; what is not shown stays as it was`() throws {
        try town.crowd(120)
        let malik = try town.visit(as: .malik)
        let group = try #require(
            try malik.post(path + "/groups", ["name": "Bureau"]).location)
        let first = try malik.get(group)
        #expect(ids(first).count == 50)
        let next = try #require(first.values(of: "href").first { $0.contains("after=") })
        let second = try malik.get(next)
        #expect(Set(ids(first)).isDisjoint(with: ids(second)))
        for (page, address) in [(first, group), (second, next)] {
            let saved = try malik.put(
                address,
                [
                    "name": "Bureau", "member": ids(page)[0], "member": ids(page)[1],
                    "version": page.input("version") ?? "",
                ])
            #expect(saved.status == 303)
        }
        #expect(try people(of: group) == 4)
        #expect(try malik.get(path + "/groups").words.contains("4 personnes"))
        let again = try malik.get(next)
        #expect(again.text.components(separatedBy: " checked>").count == 3)
        let out: FormFields = ["name": "Bureau", "version": again.input("version") ?? ""]
        #expect(try malik.put(next, out).status == 303)
        #expect(try people(of: group) == 2)
        let found = try malik.get(group + "?q=foule+11")
        #expect(ids(found).count == 10)
    }

    @Test func `those who are in a group are shown alone, by a search as well`() throws {
        try town.crowd(120)
        let malik = try town.visit(as: .malik)
        let group = try #require(
            try malik.post(path + "/groups", ["name": "Bureau"]).location)
        let page = try malik.get(group + "?q=foule+00")
        let number = group.split(separator: "/").last.map(String.init) ?? ""
        #expect(ids(try malik.get(group + "?group=\(number)")).isEmpty)
        let chosen = Array(ids(page)[2...4])
        var form: FormFields = ["name": "Bureau", "version": page.input("version") ?? ""]
        for one in chosen { form.append("member", one) }
        #expect(try malik.put(group + "?q=foule+00", form).status == 303)
        _ = try town.group("Jury", [.amina, .denis])
        let inside = try malik.get(group + "?group=\(number)")
        #expect(ids(inside) == chosen)
        #expect(inside.values(of: "href").contains { $0.hasSuffix(group) })
        let found = try malik.get(group + "?q=foule+003&group=\(number)")
        #expect(ids(found).allSatisfy(chosen.contains) && ids(found).count == 1)
        #expect(ids(try malik.get(group + "?q=foule+11&group=\(number)")).isEmpty)
        let out = try malik.put(
            group + "?group=\(number)",
            ["name": "Bureau", "member": chosen[0], "version": inside.input("version") ?? ""])
        #expect(out.location?.hasSuffix("?group=\(number)") == true)
        #expect(ids(try malik.get(group + "?group=\(number)")) == [chosen[0]])
    }

    @Test func `what another has ticked on the same page is not taken back`() throws {
        try town.crowd(120)
        let malik = try town.visit(as: .malik)
        let group = try #require(
            try malik.post(path + "/groups", ["name": "Bureau"]).location)
        let page = try malik.get(group + "?q=foule+00")
        let address = group + "?q=foule+00"
        let old: FormFields = ["name": "Bureau", "version": page.input("version") ?? ""]
        var mine = old
        mine.append("member", ids(page)[3])
        #expect(try town.visit(as: .claire).put(address, mine).status == 303)
        #expect(try malik.put(address, old).status == 409)
        #expect(try people(of: group) == 1)
    }

    @Test func `a large group is gone at once, and empties itself piece by piece`() throws {
        try town.crowd(700)
        let malik = try town.visit(as: .malik)
        let group = try #require(
            try malik.post(path + "/groups", ["name": "Tout le monde"]).location)
        let id = try #require(Int(group.split(separator: "/").last ?? ""))
        try town.site.database.write { db in
            _ = try db.run(
                """
                INSERT INTO member_group_person (group_id, person_id)
                SELECT \(id), p.id FROM person AS p WHERE p.name LIKE 'Foule%'
                """)
        }
        #expect(try malik.get(path + "/groups").words.contains("700 personnes"))
        #expect(try malik.delete(group).status == 303)
        #expect(try malik.get(group).status == 404)
        #expect(try !malik.get(path + "/groups").words.contains("Tout le monde"))
        #expect(try malik.post(path + "/groups", ["name": "Tout le monde"]).status == 303)
        #expect(try people(of: group) == 200)
        try town.runJobs()
        #expect(try people(of: group) == 0)
    }

    @Test func `invitations have pages, the newest first`() throws {
        let malik = try town.visit(as: .malik)
        let space = try town.space(.centre)
        try town.site.database.write { db in
            for number in 1...120 {
                _ = try InvitationStore(db: db).create(
                    "invite\(number)@exemple.test", named: "Invitée \(number)", as: .member,
                    in: space.id, by: nil, at: town.now)
            }
        }
        var (address, seen): (String?, [String]) = (path + "/invitations", [])
        while let next = address, seen.count < 500 {
            let page = try malik.get(next)
            #expect(page.words.contains("120"))
            seen += page.text.components(separatedBy: "<span>invite").dropFirst()
                .map { $0.components(separatedBy: "@")[0] }
            address = page.values(of: "href").first { $0.contains("before=") }
        }
        #expect(seen == (1...120).reversed().map(String.init))
    }

    @Test func `people have pages, closed accounts among them`() throws {
        try town.crowd(60)
        try town.disable(.denis)
        let malik = try town.visit(as: .malik)
        let first = try malik.get(path)
        #expect(first.words.contains("67 personnes"))
        #expect(first.words.contains("Denis"))
        let next = try #require(first.values(of: "href").first { $0.contains("after=") })
        #expect(try malik.get(next).words.contains("67 personnes"))
        #expect(try malik.get(path + "?q=denis").words.contains("1 personne"))
        let list = "/\(Place.centre.rawValue)/members"
        #expect(try malik.get(list + "?q=denis").words.contains("0 personne"))
    }
}
