import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content
@testable import Members

@Suite("Muting a person for oneself") struct MuteTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        try board.comment("Encore moi", on: card, by: .loic)
    }

    private func address(_ resident: Resident) throws -> String {
        MemberPaths.mute(try board.town.person(resident), in: board.space)
    }

    @Test func `their texts are folded for me alone, and can be unfolded`() throws {
        #expect(try board.visit(.sofia).post(address(.loic)).status == 303)
        let line = "Message de Loïc Le Goff, que vous avez masqué·e — afficher"
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.words.contains(line) && page.words.contains("Encore moi"))
        #expect(page.text.contains("<details class=\"more\"><summary>Message de"))
        #expect(try !board.visit(.denis).get(board.address(card)).words.contains(line))
        #expect(try !board.visit(.loic).get(board.address(card)).words.contains(line))
        #expect(try board.visit(.sofia).delete(address(.loic)).status == 303)
        #expect(try !board.visit(.sofia).get(board.address(card)).words.contains(line))
    }

    @Test func `the account lists them, and lets one read them again`() throws {
        let sofia = try board.visit(.sofia)
        #expect(try sofia.get("/account/muted").words.contains("Vous ne masquez personne"))
        try sofia.post(address(.loic))
        let page = try sofia.get("/account/muted")
        #expect(page.words.contains("Loïc Le Goff"))
        let loic = try board.town.person(.loic)
        try board.write { try MembershipStore(db: $0).remove(loic, from: board.space.id) }
        #expect(try sofia.delete(MemberPaths.unmuting(loic)).status == 303)
        #expect(try board.count("SELECT COUNT(*) AS n FROM mute AS q") == 0)
    }

    @Test func `they do not tell me anything, though moderators’ decisions are told`() throws {
        let malik = try board.visit(.loic)
        try malik.post(address(.malik))
        try board.comment("Bonjour @Loïc Le Goff", on: card, by: .malik)
        #expect(try board.reasons(.loic) == [])
        let comment = try board.count("SELECT MIN(c.id) AS n FROM comment AS c")
        try board.report(Item.ID(rawValue: Int64(comment)), by: .sofia)
        try board.decide(board.cases()[0], "warn", by: .malik)
        #expect(try board.reasons(.loic) == ["moderated"])
    }

    @Test func `one cannot mute oneself, nor somebody elsewhere`() throws {
        #expect(try board.visit(.loic).post(address(.loic)).status == 403)
        #expect(
            try board.visit(.loic).post(
                MemberPaths.mute(Person.ID(rawValue: 999_999), in: board.space)
            ).status == 404)
        #expect(try board.count("SELECT COUNT(*) AS n FROM mute AS q") == 0)
    }

    @Test func `twice is once`() throws {
        try board.visit(.sofia).post(address(.loic))
        #expect(try board.visit(.sofia).post(address(.loic)).status == 303)
        #expect(try board.count("SELECT COUNT(*) AS n FROM mute AS q") == 1)
    }

    @Test func `the profile offers both, to follow and to mute, but not on one’s own`() throws {
        let loic = try board.town.person(.loic)
        let page = try board.visit(.sofia).get(SpacePaths.member(loic, in: board.space))
        #expect(page.words.contains("Masquer cette personne"))
        #expect(page.words.contains("Suivi\u{A0}: si on me nomme ou me répond (réglage habituel)"))
        let own = try board.visit(.loic).get(SpacePaths.member(loic, in: board.space))
        #expect(
            !own.words.contains("Masquer cette personne") && !own.words.contains("Suivi\u{A0}:"))
    }
}
