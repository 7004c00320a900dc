import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Reacting with a sign") struct ReactionTests {
    let board: PinboardTown
    let card: Item.ID
    let address: String

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        address = SpacePaths.reactions(in: board.space)
    }

    private func signs() throws -> Int {
        try board.count("SELECT COUNT(*) AS n FROM reaction AS r")
    }

    private func give(_ sign: String) -> FormFields { ["give": "\(sign)-\(card)"] }

    @Test func `a sign is counted, and the one who gave it sees it as theirs`() throws {
        let answer = try board.visit(.loic).post(address, give("thanks"))
        #expect(answer.location == board.address(card) + "#reactions")
        try board.visit(.sofia).post(address, give("thanks"))
        let mine = try board.visit(.loic).get(board.address(card))
        #expect(mine.words.contains("Merci 2"))
        #expect(mine.values(of: "aria-pressed") == ["true", "false", "false", "false"])
        let others = try board.visit(.denis).get(board.address(card))
        #expect(others.values(of: "aria-pressed") == ["false", "false", "false", "false"])
    }

    @Test func `the same sign given twice counts once, and other signs beside it`() throws {
        let loic = try board.visit(.loic)
        try loic.post(address, give("agree"))
        try loic.post(address, give("agree"))
        #expect(try signs() == 1)
        try loic.post(address, give("celebrate"))
        #expect(try signs() == 2)
    }

    @Test func `a sign is taken back by the one who gave it, twice without harm`() throws {
        try board.visit(.loic).post(address, give("support"))
        try board.visit(.sofia).post(address, ["take": "support-\(card)"])
        #expect(try signs() == 1)
        #expect(try board.visit(.loic).post(address, ["take": "support-\(card)"]).status == 303)
        #expect(try board.visit(.loic).post(address, ["take": "support-\(card)"]).status == 303)
        #expect(try signs() == 0)
    }

    @Test(arguments: ["hate-#", "thanks", "thanks-", "-#", "", "thanks-#-#", "thanks-0"])
    func `only the four signs exist, each given to one thing`(value: String) throws {
        let wish = value.replacing("#", with: "\(card)")
        #expect(try board.visit(.loic).post(address, ["give": wish]).status == 400)
        #expect(try board.visit(.loic).post(address, ["take": wish]).status == 400)
        #expect(try signs() == 0)
    }

    @Test func `a press gives or takes: not neither, not both`() throws {
        try board.visit(.loic).post(address, give("thanks"))
        let both: FormFields = ["give": "agree-\(card)", "take": "thanks-\(card)"]
        #expect(try board.visit(.loic).post(address, both).status == 400)
        #expect(try board.visit(.loic).post(address, [:]).status == 400)
        #expect(try signs() == 1)
    }

    @Test func `a partner belongs to the space and reacts`() throws {
        #expect(try board.visit(.region).post(address, give("thanks")).status == 303)
        #expect(try signs() == 1)
    }

    @Test func `a guest of a public card sees the signs and is asked to sign in`() throws {
        try board.visit(.loic).post(address, give("thanks"))
        try board.openToGuests()
        try board.setAudience(.everyone, of: card)
        let page = try board.town.guest().get(board.address(card))
        #expect(page.words.contains("Merci 1"))
        #expect(!page.words.contains("Soutien"))
        #expect(!page.values(of: "name").contains("give"))
        #expect(try board.town.guest().post(address, give("thanks")).status == 401)
        #expect(try signs() == 1)
    }

    @Test func `nobody reacts to what they may not see`() throws {
        let statutes = try board.card("Statuts", by: .claire, in: .network)
        let network = try board.town.space(.network)
        let elsewhere = SpacePaths.reactions(in: network)
        for place in [elsewhere, address] {
            let answer = try board.visit(.amina).post(place, ["give": "thanks-\(statutes)"])
            #expect(answer.status == 404)
        }
        try board.setAudience(.moderators, of: card)
        #expect(try board.visit(.loic).post(address, give("thanks")).status == 404)
        #expect(try signs() == 0)
    }

    @Test func `a draft has no reactions, even from its author`() throws {
        try board.write { try ItemStore(db: $0).setPublished(card, false, at: board.town.now) }
        #expect(try board.visit(.amina).post(address, give("thanks")).status == 403)
    }

    @Test func `a comment has its own signs, and the answer leads back to it`() throws {
        let comment = try board.id(board.comment("Présent", on: card, by: .loic))
        let answer = try board.visit(.sofia).post(address, ["give": "celebrate-\(comment)"])
        #expect(answer.location == board.address(card) + "#comment-\(comment)")
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.values(of: "aria-pressed").filter { $0 == "true" }.count == 1)
        #expect(page.words.contains("Bravo 1"))
    }
}
