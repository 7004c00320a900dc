import Content
import HTTP
import TestKit
import Testing

@testable import Community
@testable import Contacts

@Suite("What a card lets one do at once") struct AtHandTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    @Test func `a row of the list takes the card along`() throws {
        let id = try here.add("Dupont")
        let card = ContactsPaths.card(id, in: here.space)
        #expect(try here.list().text.contains("href=\"\(card)\" download"))
        #expect(try here.page(id).text.contains("href=\"\(card)\" download"))
    }

    @Test func `a card that is due asks whoever looks after it`() throws {
        let id = try here.add("Dupont")
        try here.keep(id, by: .malik)
        #expect(try !here.page(id, as: .malik).words.contains("toujours exacte"))
        try here.wait(367 * 86_400)
        let path = ContactsPaths.contact(id, in: here.space)
        let (malik, loic) = (
            try here.town.signInAgain(.malik), try here.town.signInAgain(.loic)
        )
        #expect(try malik.get(path).words.contains("toujours exacte"))
        let page = try loic.get(path).words
        #expect(page.contains("Jeanne Dupont") && !page.contains("toujours exacte"))
    }

    @Test func `the lists of what is to be looked after are shown to those who do`() throws {
        try here.add("Dupont")
        #expect(try here.list(as: .malik).text.contains("care=due"))
        #expect(try !here.list().text.contains("care=due"))
        #expect(try here.list("care=mine").text.contains("care=due"))
    }

    @Test func `who searches has the way back to all cards, and no letters to pass by`() throws {
        try here.add("Dupont")
        let (all, found) = (try here.list(), try here.list("q=dupont"))
        #expect(all.text.contains("letter=A") && !found.text.contains("letter=A"))
        #expect(found.words.contains("Voir toutes les fiches"))
        #expect(!all.words.contains("Voir toutes les fiches"))
    }

    @Test func `a note of empty lines is none`() throws {
        let id = try here.add("Dupont", ["note": "\n \n"])
        #expect(try !here.page(id).text.contains("class=\"prose\""))
        let other = try here.add("Durand")
        let merge = MergePaths.merge(id, in: here.space) + "?with=\(other)"
        #expect(try !here.visit(.malik).get(merge).text.contains("name=\"note\""))
    }
}
