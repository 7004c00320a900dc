import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("Names of those who have left") struct DepartedNameTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card(by: .malik)
        try board.comment("Bonjour à @Loïc Le Goff", on: card, by: .amina)
        try board.comment("Un lien typé : [elle](\(try profile(.amina)))", on: card, by: .malik)
    }

    private func profile(_ resident: Resident) throws -> String {
        SpacePaths.member(try board.town.person(resident), in: board.space)
    }

    private func people(_ resident: Resident) throws -> String {
        "/\(board.space.slug)/administration/people/\(try board.town.person(resident))"
    }

    private func page(as resident: Resident = .sofia) throws -> Answer {
        try board.visit(resident).get(board.address(card))
    }

    private func leads(to resident: Resident, as reader: Resident = .sofia) throws -> Bool {
        let text = try page(as: reader).text
        return text.contains("href=\"\(try profile(resident))\"")
    }

    @Test func `a name, a mention and a typed link lead nowhere, and back once they are back`()
        throws
    {
        #expect(try leads(to: .amina) && leads(to: .loic))
        let claire = try board.visit(.claire)
        #expect(try claire.delete(people(.amina)).status == 303)
        for reader in [Resident.sofia, .malik, .claire, .region] {
            #expect(try !leads(to: .amina, as: reader), "\(reader)")
        }
        let words = try page().words
        #expect(words.contains("Amina Haddad") && words.contains("elle"))
        #expect(try leads(to: .loic) && leads(to: .malik))
        #expect(try claire.delete(people(.loic)).status == 303)
        #expect(try !leads(to: .loic))
        #expect(try page().words.contains("@Loïc Le Goff"))
        #expect(try claire.post(people(.amina) + "/restoration").status == 303)
        #expect(try leads(to: .amina))
    }

    @Test(arguments: ["http://localhost", "https://LOCALHOST", ""])
    func `an address that was copied whole leads nowhere either`(_ site: String) throws {
        let address = try site + profile(.amina)
        for text in ["[Elle](\(address))", "[Elle](\(address)?a=1&b=2)", "[Elle](\(address)#top)"]
            + (site.hasPrefix("http:") ? [address, address + "?a=1"] : [])
        {
            try board.comment("Voir " + text, on: card, by: .malik)
        }
        try board.comment("[Autre](https://ailleurs.test\(profile(.amina)))", on: card, by: .malik)
        func links() throws -> Int {
            try page().text.components(separatedBy: profile(.amina)).count {
                $0.hasSuffix("href=\"" + site)
            }
        }
        #expect(try links() > 2)
        #expect(try board.visit(.claire).delete(people(.amina)).status == 303)
        #expect(try links() == 0)
        #expect(try page().text.contains("href=\"https://ailleurs.test\(profile(.amina))\""))
    }

    @Test func `a closed account has no page to lead to`() throws {
        try board.town.disable(.amina)
        #expect(try !leads(to: .amina))
        #expect(try page().words.contains("Amina Haddad"))
    }

    @Test func `their picture gives way to their initials`() throws {
        let amina = try board.town.person(.amina)
        let digest = try board.site.files.write([0xFF, 0xD8])
        try board.write {
            try PersonStore(db: $0).setPhoto(digest, of: amina, at: board.town.now)
        }
        let photo = SpacePaths.photo(amina, in: board.space)
        #expect(try page().text.contains(photo))
        #expect(try board.visit(.claire).delete(people(.amina)).status == 303)
        let text = try page().text
        #expect(!text.contains(photo))
        #expect(text.contains("<span class=\"face\" aria-hidden=\"true\">AH</span>"))
    }

    @Test func `a page with names asks once for all of them`() throws {
        func statements() throws -> Int {
            _ = try page()
            return try #require(page().headers["X-Statements"].flatMap { Int($0) })
        }
        let few = try statements()
        for resident in [Resident.denis, .region, .claire, .loic] {
            try board.comment("Moi aussi", on: card, by: resident)
        }
        #expect(try statements() == few)
    }

    @Test func `on paper, the address of a link is not printed behind itself`() throws {
        try board.comment(
            "Voir https://www.example.org/a?b=1&c=2 et [le site](https://www.example.org/d).",
            on: card, by: .sofia)
        let links = try page().text.components(separatedBy: "<a href=\"").dropFirst()
        let bare = try #require(links.first { $0.hasPrefix("https://www.example.org/a") })
        #expect(bare.prefix { $0 != ">" }.contains(" data-bare"))
        let named = try #require(links.first { $0.hasPrefix("https://www.example.org/d") })
        #expect(!named.prefix { $0 != ">" }.contains("data-bare"))
        let style = try String(
            contentsOfFile: Town.resources + "/Static/print.css", encoding: .utf8)
        let rules = style.components(separatedBy: "attr(href)")
        #expect(
            rules.count == 2
                && rules[0].hasSuffix(
                    ".prose a[href^=\"http\"]:not([data-bare])::after { content: \" (\" ")
        )
    }
}
