import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Search

@Suite("Search and rights") struct SearchRightsTests {
    let library: Library

    init() throws { library = try Library() }

    @Test func `what one may not see is neither found nor counted`() throws {
        _ = try library.card("Pour tous", "grève", .everyone)
        _ = try library.card("Modération", "grève", .moderators)
        _ = try library.card("Brouillon", "grève", isPublished: false)
        #expect(try library.titles("grève", as: .claire).count == 3)
        #expect(try library.titles("grève", as: .amina).count == 3)
        #expect(try library.titles("grève", as: .loic) == ["Pour tous"])
        #expect(try library.ask("grève", as: .loic).words.contains("1 résultat"))
    }

    @Test func `what hangs from a hidden item is hidden with it`() throws {
        let card = try library.card("Secret", "texte", .moderators)
        try library.board.comment("La grève continue", on: card, by: .malik)
        #expect(try library.titles("grève", as: .malik).count == 1)
        #expect(try library.titles("grève", as: .loic).isEmpty)
    }

    @Test func `another space does not exist`() throws {
        _ = try library.card("Ici", "grève")
        let network = try library.board.town.space(.network)
        let claire = try library.board.visit(.claire)
        let there = try claire.get(SpacePaths.search(in: network) + "?q=gr%C3%A8ve")
        #expect(there.words.contains("0 résultat"))
        let loic = try library.board.visit(.loic)
        #expect(try loic.get(SpacePaths.search(in: network) + "?q=a").status == 404)
    }

    @Test func `guests search what is public, without names or comments`() throws {
        let card = try library.card("Publique", "grève", .everyone)
        _ = try library.card("Interne", "grève")
        try library.board.comment("La grève aussi", on: card, by: .sofia)
        #expect(try library.ask("grève", as: nil).status == 401)
        try library.board.openToGuests()
        #expect(try library.titles("grève", as: nil) == ["Publique"])
        let page = try library.ask("grève", as: nil, [("author", "Amina")])
        #expect(!page.text.contains("Amina Haddad"))
        #expect(try library.titles("grève", as: nil, [("author", "Sofia")]) == ["Publique"])
    }

    @Test func `an audience that changes is obeyed at once`() throws {
        let card = try library.card("Réunion", "grève")
        #expect(try library.titles("grève").count == 1)
        try library.board.setAudience(.moderators, of: card)
        #expect(try library.titles("grève").isEmpty)
    }
}
