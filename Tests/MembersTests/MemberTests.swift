import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Members

@Suite("The members of a space") struct MemberTests {
    let town: Town
    private let list = "/\(Place.centre.rawValue)/members"

    init() throws { town = try Town(features: []) }

    @Test func `members, moderators and partners see the names, in the order of the alphabet`()
        throws
    {
        for resident in [Resident.amina, .malik, .region] {
            let page = try town.visit(as: resident).get(list)
            #expect(page.status == 200)
            #expect(page.words.contains("7 personnes"))
            let names = Resident.allCases.map(\.name).sorted()
            let places = names.compactMap { page.text.range(of: $0)?.lowerBound }
            #expect(places.count == names.count)
        }
    }

    @Test func `guests and outsiders see nobody, even where the space is public`() throws {
        let amina = try town.person(.amina)
        let network = "/\(Place.network.rawValue)/members"
        #expect(try town.guest().get(list).status == 401)
        #expect(try town.visit(as: .amina).get(network).status == 404)
        #expect(try town.visit(as: .amina).get("\(network)/\(amina)").status == 404)
        try town.openToGuests()
        #expect(try town.guest().get(list).status == 401)
        #expect(try town.guest().get("\(list)/\(amina)").status == 401)
        #expect(try town.guest().get("\(list)/\(amina)/photo").status == 401)
    }

    @Test func `what one says of oneself has its lines, and its addresses are links`() throws {
        try town.setProfile(.amina, .about, "Élue.\r\nVoir www.a.example.", .members)
        try town.setProfile(.malik, .address, "1 rue Haute\r\n<b>69000</b> Lyon", .members)
        let loic = try town.visit(as: .loic)
        let about = try loic.get("\(list)/\(try town.person(.amina))").text
        #expect(about.contains("<p>Élue.<br>Voir <a href=\"http://www.a.example\" rel="))
        let address = try loic.get("\(list)/\(try town.person(.malik))").text
        #expect(address.contains("<dd>1 rue Haute<br>&lt;b&gt;69000&lt;/b&gt; Lyon</dd>"))
    }

    @Test func `somebody of another space has no page here`() throws {
        let amina = try town.person(.amina)
        let claire = try town.visit(as: .claire)
        #expect(try claire.get("/\(Place.network.rawValue)/members/\(amina)").status == 404)
        #expect(try claire.get("\(list)/\(amina)").status == 200)
    }

    @Test func `one sees one's own page as a member and as a partner see it`() throws {
        let amina = try town.visit(as: .amina)
        let page = "\(list)/\(try town.person(.amina))"
        try town.setProfile(.amina, .address, "Pour la modération", .moderators)
        let own = try amina.get(page).words
        #expect(own.contains("Pour la modération Visible de\u{A0}: modération"))
        #expect(try !amina.get(page + "?as=member").words.contains("Pour la modération"))
        try town.setProfile(.amina, .about, "Pour les membres", .members)
        let shown = try amina.get(page).words
        #expect(shown.contains("Pour les membres Visible de\u{A0}: membres et modération"))
        #expect(try amina.get(page + "?as=member").words.contains("Pour les membres"))
        #expect(try !amina.get(page + "?as=partner").words.contains("Pour les membres"))
        let other = try town.visit(as: .region).get(page + "?as=member").words
        #expect(!other.contains("Pour les membres") && !other.contains("Voir comme"))
    }

    /// Each field, each visibility, seen by each role: on the page, in the list, by a filter.
    @Test(arguments: ProfileField.allCases, FieldVisibility.allCases)
    func `a field is seen by whom its owner chose`(
        field: ProfileField, visibility: FieldVisibility
    ) throws {
        let secret = Self.content(field)
        try town.setProfile(.amina, field, secret.stored, visibility)
        for resident in [Resident.amina, .loic, .region, .malik, .claire] {
            let isSeen = Self.sees(resident, field, visibility)
            let browser = try town.visit(as: resident)
            let page = try browser.get("\(list)/\(try town.person(.amina))")
            #expect(page.status == 200)
            #expect(page.words.contains(secret.shown) == isSeen, "\(resident) on the page")
            let isListed = [.kind, .organisation, .department].contains(field)
            let rows = try browser.get(list).people
            #expect(rows.contains(secret.shown) == (isSeen && isListed), "\(resident) in the list")
        }
    }

    @Test(arguments: [ProfileField.kind, .organisation, .department])
    func `a filter does not tell what the page hides`(field: ProfileField) throws {
        let secret = Self.content(field)
        try town.setProfile(.amina, field, secret.stored, .moderators)
        let name = field == .organisation ? "q" : field.rawValue
        let query = "\(list)?\(name)=\(secret.stored)"
        #expect(try !town.visit(as: .loic).get(query).people.contains("Amina"))
        #expect(try town.visit(as: .malik).get(query).people.contains("Amina"))
        try town.setProfile(.amina, field, secret.stored, .members)
        #expect(try town.visit(as: .loic).get(query).people.contains("Amina"))
    }

    @Test(arguments: [
        ("loic", "Loïc Le Goff"), ("LO%C3%8FC", "Loïc Le Goff"), ("goff+lo", "Loïc Le Goff"),
        ("%25", nil), ("_", nil), ("zzz", nil), ("%27%20OR%201%3D1--", nil),
    ])
    func `a name is found without case and accents`(query: String, name: String?) throws {
        let page = try town.visit(as: .amina).get("\(list)?q=\(query)")
        #expect(page.status == 200)
        if let name { #expect(page.people.contains(name)) }
        #expect(!page.people.contains("Denis"))
    }

    @Test func `a closed account is in no list and has no page`() throws {
        let denis = try town.person(.denis)
        try town.disable(.denis)
        let amina = try town.visit(as: .amina)
        #expect(try !amina.get(list).people.contains("Denis"))
        #expect(try amina.get("\(list)/\(denis)").status == 404)
    }

    @Test func `a long list turns its pages and keeps its filter`() throws {
        try town.crowd(120)
        let amina = try town.visit(as: .amina)
        let first = try amina.get(list + "?q=foule")
        #expect(first.words.contains("120 personnes"))
        var seen = try names(in: first.people)
        var next = try #require(first.values(of: "href").first { $0.contains("after=") })
        for _ in 1...2 {
            #expect(next.contains("q=foule"))
            let page = try amina.get(next)
            seen += try names(in: page.people)
            next = page.values(of: "href").first { $0.contains("after=") } ?? ""
        }
        #expect(next.isEmpty)
        #expect(seen.count == 120 && seen == Set(seen).sorted())
        for place in ["x", "0", "1.", "1.a*", "99999999999999999999.AAAA"] {
            #expect(try amina.get(list + "?after=\(place)").words.contains("127 personnes"))
        }
    }

    @Test func `whoever comes or goes between two pages moves nobody else`() throws {
        try town.crowd(120)
        let amina = try town.visit(as: .amina)
        let first = try amina.get(list + "?q=foule")
        let next = try #require(first.values(of: "href").first { $0.contains("after=") })
        let before = try names(in: amina.get(next).people)
        let last = try #require(names(in: first.people).last)
        try town.site.database.write { db in
            _ = try db.run(
                """
                DELETE FROM membership WHERE person_id IN (SELECT p.id FROM person AS p
                    WHERE p.name IN ('Foule 003', \(last)))
                """)
        }
        #expect(try names(in: amina.get(next).people) == before)
    }

    @Test func `many are counted up to a limit, and a crowd is said to be more`() throws {
        try town.crowd(310)
        let amina = try town.visit(as: .amina)
        #expect(try amina.get(list).words.contains("317 personnes"))
        #expect(try amina.get(list + "?q=foule").words.contains("plus de 300 personnes"))
        #expect(try amina.get(list + "?q=foule+3").words.contains("11 personnes"))
    }

    @Test func `a new name is found at once, and the old one no more`() throws {
        let loic = try town.visit(as: .loic)
        try loic.put("/account", ["name": "Maëlle d’Aubigné-Ros"])
        let amina = try town.visit(as: .amina)
        for words in ["maelle", "aubigne", "ros", "ROS%20ma%C3%AB"] {
            #expect(try amina.get(list + "?q=\(words)").people.contains("Maëlle"), "\(words)")
        }
        for words in ["loic", "goff", "bigne"] {
            #expect(try !amina.get(list + "?q=\(words)").people.contains("Maëlle"), "\(words)")
        }
    }

    private static let numbers = [
        "0561123456", "05+61+12+34+56", "05.61.12", "%2B33561123456", "%2B33+(0)5+61", "0033561",
    ]

    @Test(arguments: ["05 61 12 34 56", "+33561123456", "05.61.12.34.56", "+33 (0)5 61 12 34 56"])
    func `a telephone is found with its blanks or without, by those who see it`(number: String)
        throws
    {
        try town.setProfile(.denis, .telephone, number, .members)
        try town.setProfile(.sofia, .telephone, number, .moderators)
        for typed in Self.numbers {
            let page = try town.visit(as: .amina).get(list + "?q=\(typed)").people
            #expect(page.contains("Denis") && !page.contains("Sofia"), "\(typed)")
            #expect(try town.visit(as: .malik).get(list + "?q=\(typed)").people.contains("Sofia"))
            #expect(try !town.visit(as: .region).get(list + "?q=\(typed)").people.contains("Denis"))
        }
        #expect(try !town.visit(as: .amina).get(list + "?q=0561123457").people.contains("Denis"))
    }

    @Test func `an organisation is found by its initials with or without dots`() throws {
        try town.setProfile(.denis, .organisation, "C.G.T. Toulouse", .members)
        for typed in ["CGT", "C.G.T.", "toulouse", "cgt+toul"] {
            #expect(try town.visit(as: .amina).get(list + "?q=\(typed)").people.contains("Denis"))
        }
    }

    @Test func `whoever has left is found no more, and is again once they are back`() throws {
        let people = "/\(Place.centre.rawValue)/administration/people/\(try town.person(.denis))"
        let claire = try town.visit(as: .claire)
        #expect(try claire.delete(people).status == 303)
        #expect(try claire.get(list + "?q=denis").words.contains("0 personne"))
        #expect(try claire.get(list).words.contains("6 personnes"))
        #expect(try claire.post(people + "/restoration").status == 303)
        #expect(try claire.get(list + "?q=denis").words.contains("1 personne"))
        #expect(try claire.get(list).words.contains("7 personnes"))
    }

    private func names(in rows: String) throws -> [String] {
        rows.components(separatedBy: "Foule ").dropFirst().map { String($0.prefix(3)) }
            .reduce(into: []) { if $0.last != "Foule " + $1 { $0.append("Foule " + $1) } }
    }

    private static func content(_ field: ProfileField) -> (stored: String, shown: String) {
        switch field {
        case .kind: ("elected", "Élu·e")
        case .department: ("2B", "Haute-Corse")
        case .email: ("", Resident.amina.email)
        case .telephone: ("0561000000", "0561000000")
        default: ("Orchidee", "Orchidee")
        }
    }

    private static func sees(
        _ resident: Resident, _ field: ProfileField, _ visibility: FieldVisibility
    ) -> Bool {
        switch resident {
        case .amina: true
        case .malik, .claire: visibility != .me
        case .region: visibility == .members && field == .organisation
        default: visibility == .members
        }
    }
}
