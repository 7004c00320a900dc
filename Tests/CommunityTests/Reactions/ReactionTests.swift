import Community
import HTTP
import Storage
import TestKit
import Testing

@Suite("Reacting with a sign") struct ReactionTests {
    let board: Board
    let card: Item.ID
    let address: String

    init() throws {
        board = try Board()
        card = try board.card()
        address = SpacePaths.reactions(card, in: board.space)
    }

    private func signs() throws -> Int {
        try board.count("SELECT COUNT(*) AS n FROM reaction AS r")
    }

    @Test func `a sign is counted, and the one who gave it sees it as theirs`() throws {
        let answer = try board.visit(.loic).post(address, ["sign": "thanks"])
        #expect(answer.location == board.address(card) + "#reactions")
        try board.visit(.sofia).post(address, ["sign": "thanks"])
        let mine = try board.visit(.loic).get(board.address(card))
        #expect(mine.words.contains("Merci 2"))
        #expect(mine.values(of: "aria-pressed") == ["true", "false", "false", "false"])
        let others = try board.visit(.denis).get(board.address(card))
        #expect(others.values(of: "aria-pressed") == ["false", "false", "false", "false"])
    }

    @Test func `the same sign given twice counts once, and other signs beside it`() throws {
        let loic = try board.visit(.loic)
        try loic.post(address, ["sign": "agree"])
        try loic.post(address, ["sign": "agree"])
        #expect(try signs() == 1)
        try loic.post(address, ["sign": "celebrate"])
        #expect(try signs() == 2)
    }

    @Test func `a sign is taken back by the one who gave it, twice without harm`() throws {
        try board.visit(.loic).post(address, ["sign": "support"])
        try board.visit(.sofia).delete(address, ["sign": "support"])
        #expect(try signs() == 1)
        #expect(try board.visit(.loic).delete(address, ["sign": "support"]).status == 303)
        #expect(try board.visit(.loic).delete(address, ["sign": "support"]).status == 303)
        #expect(try signs() == 0)
    }

    @Test(arguments: [["sign": "hate"], [:], ["sign": ""], ["sign": "thanks", "sign ": "x"]])
    func `only the four signs exist`(fields: [String: String]) throws {
        var form = FormFields()
        for (name, value) in fields { form.append(name, value) }
        let isKnown = fields["sign"] == "thanks"
        #expect(try board.visit(.loic).post(address, form).status == (isKnown ? 303 : 400))
        #expect(try signs() == (isKnown ? 1 : 0))
    }

    @Test func `a partner belongs to the space and reacts`() throws {
        #expect(try board.visit(.region).post(address, ["sign": "thanks"]).status == 303)
        #expect(try signs() == 1)
    }

    @Test func `a guest of a public card sees the signs and is asked to sign in`() throws {
        try board.visit(.loic).post(address, ["sign": "thanks"])
        try board.openToGuests()
        try board.setAudience(.everyone, of: card)
        let page = try board.town.guest().get(board.address(card))
        #expect(page.words.contains("Merci 1"))
        #expect(!page.words.contains("Soutien"))
        #expect(!page.values(of: "action").contains(address))
        #expect(try board.town.guest().post(address, ["sign": "thanks"]).status == 401)
        #expect(try signs() == 1)
    }

    @Test func `nobody reacts to what they may not see`() throws {
        let statutes = try board.card("Statuts", by: .claire, in: .network)
        let network = try board.town.space(.network)
        let elsewhere = SpacePaths.reactions(statutes, in: network)
        #expect(try board.visit(.amina).post(elsewhere, ["sign": "thanks"]).status == 404)
        let here = SpacePaths.reactions(statutes, in: board.space)
        #expect(try board.visit(.amina).post(here, ["sign": "thanks"]).status == 404)
        try board.setAudience(.moderators, of: card)
        #expect(try board.visit(.loic).post(address, ["sign": "thanks"]).status == 404)
        #expect(try signs() == 0)
    }

    @Test func `a draft has no reactions, even from its author`() throws {
        try board.write { try ItemStore(db: $0).setPublished(card, false, at: board.town.now) }
        #expect(try board.visit(.amina).post(address, ["sign": "thanks"]).status == 403)
    }

    @Test func `a comment has its own signs, and the answer leads back to it`() throws {
        let comment = try board.id(board.comment("Présent", on: card, by: .loic))
        let on = SpacePaths.reactions(comment, in: board.space)
        let answer = try board.visit(.sofia).post(on, ["sign": "celebrate"])
        #expect(answer.location == board.address(card) + "#comment-\(comment)")
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.values(of: "aria-pressed").filter { $0 == "true" }.count == 1)
        #expect(page.words.contains("Bravo 1"))
    }
}
