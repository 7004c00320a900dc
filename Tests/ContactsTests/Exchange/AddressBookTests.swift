import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("The contacts on a telephone") struct AddressBookTests {
    let here: ContactsTown
    var town: Town { here.town }
    static let book = "/dav/addressbooks/" + Place.centre.rawValue + "/"

    init() throws { here = try ContactsTown() }

    private func file(_ id: Item.ID) -> String {
        Self.book + "\(ProgramCard.contact(id).number).vcf"
    }

    private func member(_ resident: Resident) throws -> String {
        Self.book + "\(ProgramCard.member(try town.person(resident)).number).vcf"
    }

    private func program(_ resident: Resident) throws -> Program { try Program(of: resident, town) }

    private func read(_ path: String, as resident: Resident) throws -> Answer {
        try program(resident).send(.get, path)
    }

    /// The files that a filter finds.
    private func query(_ filter: String, test: String = "anyof") throws -> [String] {
        try program(.loic).send(
            .report, Self.book,
            """
            <card:addressbook-query \(Program.names)><d:prop><d:getetag/></d:prop>
            <card:filter test="\(test)">\(filter)</card:filter></card:addressbook-query>
            """
        ).hrefs
    }

    @Test func `a card is a file with what its reader may see`() throws {
        let id = try here.add(
            "Dupont",
            [
                "telephone_1": "05 61 22 33 44", "telephone_1_sight": "moderators",
                "mail_1": "jo@exemple.test", "mail_1_sight": "members", "source": "Annuaire",
            ])
        let partner = try read(file(id), as: .region)
        #expect(partner.status == 200 && partner.text.contains("N:Dupont;Jeanne"))
        #expect(!partner.text.contains("jo@") && !partner.text.contains("05 61"))
        #expect(try read(file(id), as: .loic).text.contains("EMAIL:jo@exemple.test"))
        let moderator = try read(file(id), as: .malik)
        #expect(moderator.text.contains("05 61 22 33 44") && !moderator.text.contains("Annuaire"))
        #expect(moderator.headers["ETag"] != partner.headers["ETag"])
        #expect(moderator.headers["ETag"]?.hasPrefix("\"") == true)
    }

    @Test func `a member's card is their profile, as far as they show it`() throws {
        let seen = "-seen-\(here.space.id)"
        try here.visit(.amina).put(
            "/account",
            [
                "name": Resident.amina.name, "telephone": "06 39 98 20 31",
                "telephone" + seen: "members", "address": "3 rue B", "address" + seen: "moderators",
            ])
        let path = try member(.amina)
        let shown = try read(path, as: .loic).text
        #expect(shown.contains("FN:Amina Haddad") && shown.contains("06 39 98 20 31"))
        #expect(!shown.contains("rue B"))
        #expect(try read(path, as: .malik).text.contains("rue B"))
        #expect(try !read(path, as: .region).text.contains("06 39"))
        // Hers is the same as that of all others: it is kept for all who see the same.
        #expect(try read(path, as: .amina).text == shown)
    }

    @Test
    func `a program is told of what changes, of what goes, and of what it may not see any more`()
        throws
    {
        let (kept, gone) = (try here.add("Dupont"), try here.add("Durand"))
        let loic = try program(.loic)
        let first = try loic.sync(Self.book)
        #expect(Set(first.hrefs).isSuperset(of: [file(kept), file(gone), try member(.amina)]))
        let token = try #require(first.syncToken)
        #expect(try loic.sync(Self.book, since: token).hrefs.isEmpty)
        try here.visit(.malik).put(
            ContactsPaths.contact(kept, in: here.space), here.form("Dupond"))
        try here.visit(.malik).delete(ContactsPaths.contact(gone, in: here.space))
        try town.setProfile(.amina, .telephone, "06 39 98 20 31", .members)
        let second = try loic.sync(Self.book, since: token)
        #expect(Set(second.hrefs) == [file(kept), file(gone), try member(.amina)])
        #expect(second.gone == [file(gone)])
        let next = try #require(second.syncToken)
        // She hides it again.
        try town.setProfile(.amina, .telephone, "06 39 98 20 31", .me)
        #expect(try loic.sync(Self.book, since: next).hrefs == [try member(.amina)])
    }

    @Test func `whoever becomes a moderator reads other cards`() throws {
        let id = try here.add(
            "Dupont", ["telephone_1": "05 61 22 33 44", "telephone_1_sight": "moderators"])
        let loic = try program(.loic)
        let token = try #require(try loic.sync(Self.book).syncToken)
        try town.site.database.write { db in
            try MembershipStore(db: db).set(
                .moderator, of: town.person(.loic), in: here.space.id, at: town.now)
        }
        let answer = try loic.sync(Self.book, since: token)
        #expect(answer.hrefs.contains(file(id)))
        #expect(try read(file(id), as: .loic).text.contains("05 61"))
    }

    private static let questions = [
        ("FN", "", "DUP", 1), ("N", " match-type=\"starts-with\"", "élu", 1),
        ("FN", "", "eluard", 0), ("ADR", "", "toulouse", 1),
        ("FN", " match-type=\"equals\"", "jeanne dupont", 1),
        ("FN", " collation=\"i;octet\"", "jeanne dup", 0),
        ("EMAIL", " match-type=\"ends-with\"", "exemple.test", 1),
    ]

    @Test(arguments: questions)
    func `programs look for cards`(
        _ name: String, _ how: String, _ text: String, _ count: Int
    ) throws {
        try here.add("Dupont", ["mail_1": "jo@exemple.test"])
        try here.add("Éluard", ["address_1": "1 rue A", "address_1_town": "Toulouse"])
        #expect(try query(Self.property(name, how, text)).count == count)
    }

    private static func property(_ name: String, _ how: String, _ text: String) -> String {
        "<card:prop-filter name=\"\(name)\"><card:text-match\(how)>\(text)</card:text-match>"
            + "</card:prop-filter>"
    }

    @Test func `they ask for what is not there, and for all of several`() throws {
        try here.add("Dupont", ["mail_1": "jo@exemple.test"])
        let none = "<card:prop-filter name=\"EMAIL\"><card:is-not-defined/></card:prop-filter>"
        let name = Self.property("FN", "", "dup")
        #expect(try query(none + name, test: "allof").isEmpty)
        #expect(try query(none + name).count > 1)
        #expect(try query("").count > 1)
    }

    @Test func `the version is 3.0 unless 4.0 is asked for`() throws {
        let id = try here.add("Dupont")
        func version(_ wish: String) throws -> String {
            try program(.loic).send(
                .report, Self.book,
                """
                <card:addressbook-multiget \(Program.names)><d:prop>
                <card:address-data content-type="text/vcard"\(wish)/></d:prop>
                <d:href>\(file(id))</d:href></card:addressbook-multiget>
                """
            ).text
        }
        #expect(try version("").contains("VERSION:3.0"))
        #expect(try version(" version=\"3.0\"").contains("VERSION:3.0"))
        #expect(try version(" version=\"4.0\"").contains("VERSION:4.0"))
    }

    @Test func `each change of what stands in a card gives it another tag`() throws {
        let theme = try here.theme("Financeurs")
        let id = try here.add("Dupont", ["theme": theme.description])
        var tag = try read(file(id), as: .loic).headers["ETag"]
        func expectOther(_ what: String) throws {
            let now = try read(file(id), as: .loic).headers["ETag"]
            #expect(now != tag, "\(what)")
            tag = now
        }
        try here.visit(.malik).put(
            ThemeKind.contacts.one(theme, in: here.space), ["name": "Bailleurs", "colour": "teal"])
        try expectOther("the name of a theme")
        try here.visit(.malik).delete(ThemeKind.contacts.one(theme, in: here.space))
        try expectOther("a theme that goes")
        try here.visit(.malik).put(
            ContactsPaths.contact(id, in: here.space), here.form("Dupont", ["department": "31"]))
        try expectOther("a department")
    }

    @Test func `each answer takes at most fifteen statements, the first look as well`() throws {
        for number in 1...12 { try here.add("Dupont \(number)") }
        let amina = try town.person(.amina)
        let stage = try SampleStage(
            town.site, in: here.space,
            cast: SampleCast(
                author: amina, moderator: try town.person(.malik),
                administrator: try town.person(.claire), password: Resident.password),
            caller: amina)
        for route in ContactCollection.kind.routes {
            let cost = try stage.cost(of: route)
            #expect((0...15).contains(cost.statements), "\(cost.name) takes \(cost.statements)")
            #expect([200, 204, 207].contains(cost.status), "\(cost.name): \(cost.status)")
        }
    }
}
