import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Community
@testable import Contacts

@Suite("The list of contacts") struct ListTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    private func names(_ query: String) throws -> [String] {
        let words = try here.list(query).words
        return ["Jeanne Dupont", "Jeanne Éluard", "Région Occitanie"].filter { words.contains($0) }
    }

    @Test func `it is narrowed by theme, department, kind and letter`() throws {
        let theme = try here.theme("Financeurs")
        try here.add("Dupont", ["department": "31", "theme": theme.description])
        try here.add("Éluard", ["department": "2A"])
        try here.organisation("Région Occitanie", ["department": "974"])
        #expect(try names("").count == 3)
        #expect(try names("theme=\(theme)") == ["Jeanne Dupont"])
        #expect(try names("department=2A") == ["Jeanne Éluard"])
        #expect(try names("department=974") == ["Région Occitanie"])
        #expect(try names("kind=organisation") == ["Région Occitanie"])
        #expect(try names("letter=E") == ["Jeanne Éluard"])
        #expect(try names("letter=R&kind=person").isEmpty)
        #expect(try names("q=eluard") == ["Jeanne Éluard"])
        #expect(try names("q=jeanne+dup") == ["Jeanne Dupont"])
    }

    @Test func `it is found as one types, by the beginnings of words`() throws {
        try here.organisation("Région Occitanie")
        try here.add(
            "Dupont-Moretti", ["function": "Déléguée", "organisation": "Région Occitanie"])
        #expect(try here.typed("dup mor") == ["Jeanne Dupont-Moretti"])
        #expect(try here.typed("DELEG") == ["Jeanne Dupont-Moretti"])
        let region = Set(try here.typed("occ"))
        #expect(region.isSuperset(of: ["Région Occitanie", "Jeanne Dupont-Moretti"]))
        #expect(try here.typed("pont").isEmpty)
        #expect(try here.typed("").isEmpty)
        #expect(try here.typed("' OR 1=1").isEmpty)
    }

    @Test func `numbers, initials and hyphens are typed in any way`() throws {
        try here.add("Dupont", ["telephone_1": "05 61 22 33 44", "telephone_1_sight": "space"])
        try here.organisation("C.G.T. et e-solidaires")
        for typed in [
            "0561223344", "05 61 22 33 44", "05.61.22", "+33 5 61 22", "+33 (0)5 61 22 33 44",
            "0033561223344", "+330561223344", "05\u{A0}61\u{A0}22",
        ] {
            #expect(try here.typed(typed) == ["Jeanne Dupont"], "\(typed)")
        }
        for typed in ["CGT", "cgt", "C.G.T.", "c.g.t", "e-solid", "esolid", "solid"] {
            #expect(try here.typed(typed) == ["C.G.T. et e-solidaires"], "\(typed)")
        }
    }

    @Test func `the box above it still searches the whole space`() throws {
        #expect(try here.list().text.contains("action=\"/\(here.space.slug)/search\""))
    }

    @Test func `members have no cards to print or to take along`() throws {
        try here.add("Dupont")
        for path in [ContactsPaths.print, ContactsPaths.export] {
            let address = path(in: here.space)
            #expect(try here.visit(.loic).get(address).text.contains("Dupont"))
            let members = try here.visit(.loic).get(address + "?kind=members")
            #expect(members.status == 200 && !members.text.contains("Dupont"))
        }
    }

    @Test func `whose mandate is over is shown as former`() throws {
        let id = try here.add(
            "Aubrac", ["function": "Référent", "mandate_until": "2001-12-31"])
        #expect(try here.page(id).words.contains("mandat terminé"))
        #expect(try here.list().words.contains("mandat terminé"))
    }

    @Test func `it costs the same however many cards there are`() throws {
        let before = try cost(here.home)
        let (space, now) = (here.space, here.town.now)
        let malik = try here.town.person(.malik)
        try here.town.site.database.write { db in
            for number in 1...120 {
                var content = ContactContent(.person, "Jeanne Foule \(number)")
                content.name = ContactName(family: "Foule \(number)", given: "Jeanne")
                content.channels = [
                    ContactChannel(kind: .mail, value: "f\(number)@exemple.test", key: "f")
                ]
                try ContactStore(db: db).create(
                    content, in: space.id, by: malik, isPublished: true, at: now)
            }
        }
        let after = try cost(here.home + "?page=2")
        #expect(before <= 15 && after <= 15, "\(before), \(after)")
        #expect(try cost(here.home + "?q=foule") <= 15)
        #expect(try cost(ContactsPaths.search(in: here.space) + "?q=foule") <= 15)
        #expect(try cost(ContactsPaths.print(in: here.space)) <= 15)
    }

    private func cost(_ address: String) throws -> Int {
        var requests = try InternalRequest(here.town.site)
        let person = try here.town.person(.malik)
        let answer = try requests.answer(.get, address, as: person, [:], files: [])
        #expect(answer.status.code == 200, "\(address)")
        return requests.statements
    }
}
