import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("What a text points to instead of sending a copy") struct CitationTests {
    let board: PinboardTown
    let card: Item.ID
    /// What is pointed to.
    let guide: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        guide = try board.card("Guide de la VAE", by: .malik)
    }

    private func comment(
        _ cited: String, by resident: Resident = .loic, on item: Item.ID? = nil
    ) throws -> Answer {
        try board.comment("Voyez", on: item ?? card, by: resident, ["cited": cited])
    }

    private func isShown(to resident: Resident) throws -> Bool {
        let page = try board.visit(resident).get(board.address(card))
        let isLinked = page.values(of: "href").contains(board.address(guide))
        #expect(page.words.contains("Guide de la VAE") == isLinked)
        return isLinked
    }

    private func rows() throws -> Int {
        try board.count("SELECT COUNT(*) AS n FROM citation AS c")
    }

    @Test(arguments: [
        "card-2", "2", "n° 2", "#2", "guide de la vae", "  VAE ", "/SPACE/cards/2",
        "http://localhost/SPACE/cards/2?page=3#versions",
    ])
    func `is meant by its number, its address or words of its title`(typed: String) throws {
        let typed = typed.replacingOccurrences(of: "SPACE", with: board.space.slug)
        #expect(try comment(typed).status == 303)
        #expect(try isShown(to: .sofia))
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.words.contains("Guide de la VAE PDF · 1,3 Mo"))
    }

    @Test(arguments: ["Convention", "99", "card-99", "/ailleurs/cards/2", "letter-1"])
    func `is said not to be found, and the text is kept`(typed: String) throws {
        let answer = try comment(typed)
        #expect(answer.status == 422)
        #expect(answer.words.contains("\(typed) , rien de tel que vous puissiez voir"))
        #expect(answer.words.contains("Voyez"))
        #expect(try board.comments() == 0 && rows() == 0)
    }

    @Test func `is chosen from those that have the words`() throws {
        let other = try board.card("Guide du jury", by: .malik)
        let answer = try comment("guide")
        #expect(answer.status == 422 && answer.words.contains("plusieurs titres ont ces mots"))
        #expect(answer.values(of: "value").contains("card-\(guide)"))
        #expect(answer.values(of: "value").contains("card-\(other)"))
        #expect(try comment("card-\(guide)").status == 303)
        #expect(try isShown(to: .sofia))
    }

    @Test func `is kept by a form that is refused for something else`() throws {
        let refused = try board.comment(" ", on: card, by: .loic, ["cited": "VAE"])
        #expect(refused.status == 422)
        #expect(refused.text.contains("type=\"hidden\" name=\"cited\" value=\"card-\(guide)\""))
    }

    @Test func `is nothing to those who do not see it, from then on`() throws {
        _ = try comment("card-\(guide)")
        #expect(try isShown(to: .sofia) && isShown(to: .malik))
        try board.setAudience(.moderators, of: guide)
        #expect(try !isShown(to: .sofia) && isShown(to: .malik))
        #expect(try comment("card-\(guide)", by: .sofia).status == 422)
        #expect(try comment("VAE", by: .sofia).status == 422)
    }

    @Test func `has its new title and goes with the trash, and comes back from it`() throws {
        _ = try comment("card-\(guide)")
        try board.write {
            try $0.run("UPDATE item SET title = 'Guide 2027' WHERE id = \(guide)")
        }
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.words.contains("Guide 2027"))
        let malik = try board.visit(.malik)
        try malik.delete(board.address(guide))
        #expect(!(try board.visit(.sofia).get(board.address(card)).words.contains("Guide 2027")))
        try malik.post(SpacePaths.restoration(guide, in: board.space))
        #expect(try board.visit(.sofia).get(board.address(card)).words.contains("Guide 2027"))
        try malik.delete(board.address(guide))
        try malik.delete(SpacePaths.trashed(guide, in: board.space))
        #expect(try rows() == 0)
    }

    @Test func `knows by whom it is cited, of what the viewer sees`() throws {
        _ = try comment("card-\(guide)")
        let hidden = try board.card("Entre nous", by: .malik)
        try board.setAudience(.moderators, of: hidden)
        _ = try comment("card-\(guide)", by: .malik, on: hidden)
        func citings(_ resident: Resident) throws -> String {
            try board.visit(resident).get(CardPaths.citings(guide, in: board.space)).text
        }
        #expect(try citings(.sofia).hasPrefix("Covoiturage /"))
        #expect(try citings(.sofia).split(separator: "\n").count == 1)
        #expect(try citings(.malik).hasPrefix("Entre nous /"))
        #expect(try citings(.malik).split(separator: "\n").count == 2)
    }

    @Test func `is taken away by whoever edits, and cited once however often it is named`() throws {
        let id = try board.id(try comment("card-\(guide)"))
        let loic = try board.visit(.loic)
        let address = SpacePaths.comment(id, in: board.space)
        try loic.put(address, ["text": "Voyez", "cited": "VAE"])
        #expect(try rows() == 1)
        let form = try loic.get(SpacePaths.commentEditor(id, in: board.space))
        #expect(form.text.contains("name=\"cited_removed\" value=\"card-\(guide)\""))
        try loic.put(address, ["text": "Voyez", "cited_removed": "card-\(guide)"])
        #expect(try rows() == 0)
    }

    @Test func `costs a page no statement until it is there, then one`() throws {
        func statements() throws -> Int {
            let page = try board.visit(.sofia).get(board.address(card))
            return try #require(page.headers["X-Statements"].flatMap { Int($0) })
        }
        try board.comment("Un", on: card, by: .loic)
        let before = try statements()
        _ = try comment("card-\(guide)")
        _ = try comment("card-\(guide)", by: .sofia)
        #expect(try statements() <= before + 1)
    }
}
