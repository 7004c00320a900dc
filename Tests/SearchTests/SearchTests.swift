import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Search

@Suite("Search") struct SearchTests {
    let library: Library

    init() throws { library = try Library() }

    @Test func `a word is found whatever its accents, number and capitals`() throws {
        _ = try library.card("Covoiturage", "Les ÉLECTIONS professionnelles")
        for text in [
            "élection", "elections", "Élections", "l’élection", "election professionnelle",
        ] {
            #expect(try library.titles(text) == ["Covoiturage"], "\(text)")
        }
        #expect(try library.titles("électricité").isEmpty)
    }

    @Test func `a title comes before a text, and the newest first among equals`() throws {
        _ = try library.card("Le congrès", "Ordre du jour")
        _ = try library.card("Premier", "On parle du congrès")
        _ = try library.card("Second", "On reparle du congrès")
        #expect(try library.titles("congrès") == ["Le congrès", "Second", "Premier"])
    }

    @Test func `the last word may be a beginning, any other with a star`() throws {
        _ = try library.card("Un", "La négociation salariale")
        #expect(try library.titles("négocia") == ["Un"])
        #expect(try library.titles("salariale négocia") == ["Un"])
        #expect(try library.titles("négo salariale").isEmpty)
        #expect(try library.titles("négo* salariale") == ["Un"])
        #expect(try library.titles("sa").isEmpty)
    }

    @Test func `quotes keep words together, an open quote does no harm`() throws {
        _ = try library.card("Un", "la vie du centre")
        _ = try library.card("Deux", "le centre de la vie")
        #expect(try library.titles("vie centre").count == 2)
        #expect(try library.titles("\"vie du centre\"") == ["Un"])
        #expect(try library.titles("« vie du centre »") == ["Un"])
        #expect(try library.titles("\"vie du centre") == ["Un"])
    }

    @Test func `a hyphen before a word leaves it out`() throws {
        _ = try library.card("Un", "congrès départemental")
        _ = try library.card("Deux", "congrès national")
        #expect(try library.titles("congrès -départemental") == ["Deux"])
        #expect(try library.titles("compte-rendu").isEmpty)
    }

    @Test func `small words do not count beside others, and can be looked for alone`() throws {
        _ = try library.card("Un", "comité grève")
        _ = try library.card("Deux", "de tout")
        #expect(try library.titles("comité de la grève") == ["Un"])
        #expect(try library.titles("de") == ["Deux"])
    }

    @Test func `found words are marked and all else is escaped`() throws {
        _ = try library.card("<b>Gras</b>", "avant <script>alert(1)</script> la grève & après")
        let text = try library.ask("grève gras").text
        #expect(text.contains("<mark>grève</mark> &amp; apr"))
        #expect(text.contains("&lt;b&gt;<mark>Gras</mark>"))
        #expect(!text.contains("<script>alert"))
    }

    @Test func `a comment is found with a way to it, and files by their name`() throws {
        let card = try library.card("Réunion", "texte")
        let board = library.board
        let answer = try board.comment(
            "Je propose mardi", on: card, by: .sofia, files: [board.pdf("Barème 2019.pdf")])
        let id = try board.id(answer)
        let found = try library.ask("proposer")
        #expect(found.values(of: "href").contains(SpacePaths.comment(id, in: board.space)))
        #expect(try library.titles("bareme") == ["Réunion"])
        #expect(try library.behind() == [])
    }

    @Test func `an edit, the trash, a return and an erasure are seen at once`() throws {
        let card = try library.card("Réunion", "texte")
        let board = library.board
        let id = try board.id(try board.comment("Je propose mardi", on: card, by: .sofia))
        let sofia = try board.visit(.sofia)
        try sofia.put(SpacePaths.comment(id, in: board.space), ["text": "Plutôt vendredi"])
        #expect(try library.titles("mardi").isEmpty)
        #expect(try library.titles("vendredi") == ["Réunion"])
        try sofia.delete(SpacePaths.comment(id, in: board.space))
        #expect(try library.titles("vendredi").isEmpty)
        try sofia.post(SpacePaths.restoration(id, in: board.space))
        #expect(try library.titles("vendredi") == ["Réunion"])
        try board.visit(.amina).delete(CardPaths.card(card, in: board.space))
        #expect(try library.titles("vendredi").isEmpty)
        #expect(try library.behind() == [])
        try Jobs(board.site).schedule()
        try board.town.wait(31 * 86_400)
        #expect(try board.count("SELECT COUNT(*) AS n FROM search_text AS f") == 0)
    }

    @Test func `pages hold twenty, and turn without losing the search`() throws {
        for number in 1...45 { _ = try library.card("Carte \(number)", "un texte commun") }
        #expect(try library.titles("commun").count == 20)
        #expect(try library.titles("commun", [("page", "3")]).last == "Carte 1")
        #expect(try library.titles("commun", [("page", "99")]).count == 5)
        let links = try library.ask("commun", [("page", "2")]).values(of: "href")
        #expect(links.contains { $0.contains("q=commun") && $0.contains("page=3") })
        #expect(try library.ask("commun").words.contains("45 résultats"))
    }
}

extension Library {
    func titles(_ text: String, _ more: [(String, String)]) throws -> [String] {
        try titles(text, as: .loic, more)
    }

    func ask(_ text: String, _ more: [(String, String)]) throws -> Answer {
        try ask(text, as: .loic, more)
    }
}
