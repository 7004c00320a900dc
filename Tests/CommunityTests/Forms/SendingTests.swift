import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("A form that is sent again") struct SendingTests {
    let board: PinboardTown
    private let card: Item.ID
    private let loic: Browser

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        loic = try board.visit(.loic)
    }

    @Test func `by a double click is done once, and says so`() throws {
        let first = try comment("Présent", key: "page")
        let second = try comment("Présent", key: "page")
        #expect(second.location == first.location)
        #expect(try board.comments() == 1)
        #expect(try loic.follow(second).words.contains("C’est arrivé deux fois"))
    }

    @Test func `because its answer was lost is done once, minutes later as well`() throws {
        let deaf = board.town.guest()
        try deaf.post("/sign-in", ["email": Resident.loic.email, "password": Resident.password])
        let session = try #require(deaf.cookie("parvis-session"))
        let first = try comment("Présent", key: "page", deaf)
        deaf.forgetCookies()
        deaf.setCookie("parvis-session", session)
        board.town.pass(120)
        let second = try comment("Présent", key: "page", deaf)
        #expect(second.status == 303)
        #expect(second.location == first.location)
        #expect(try board.comments() == 1)
    }

    @Test func `from an old page, after its text was deleted, is never passed over`() throws {
        let id = try board.id(comment("Présent", key: "page"))
        try loic.delete(SpacePaths.comment(id, in: board.space))
        let asked = try comment("Présent", key: "page")
        #expect(asked.status == 409)
        #expect(asked.words.contains("C’est déjà envoyé"))
        #expect(asked.words.contains("aujourd’hui à 14 h 30"))
        let sent = try loic.post(
            SpacePaths.comments(card, in: board.space),
            ["text": "Présent", "again": asked.input("again") ?? ""])
        #expect(sent.status == 303)
        #expect(try board.visit(.sofia).get(board.address(card)).words.contains("Présent"))
    }

    @Test func `a while later is asked about, with a way to what was done`() throws {
        let first = try comment("Présent à la réunion de jeudi prochain à Albi", key: "page")
        board.town.pass(700)
        let asked = try comment("Présent à la réunion de jeudi prochain à Albi", key: "page")
        #expect(asked.status == 409)
        #expect(asked.values(of: "href").contains(first.location ?? "-"))
        #expect(asked.words.contains("Présent à la réunion de jeudi prochain à Albi"))
        #expect(try board.comments() == 1)
    }

    @Test func `gives a sign, takes it back and gives it again from one old page`() throws {
        for (wish, expected) in [("give", 1), ("take", 0), ("give", 1)] {
            try loic.post(
                SpacePaths.reactions(in: board.space), [wish: "thanks-\(card)"], key: "page")
            #expect(try board.count("SELECT COUNT(*) AS n FROM reaction AS r") == expected)
        }
    }

    @Test func `states each time what is to be, such as whom one does not read`() throws {
        let mute = "/\(board.space.slug)/members/\(try board.town.person(.sofia))/mute"
        for (method, expected) in [("POST", 1), ("DELETE", 0), ("POST", 1), ("DELETE", 0)] {
            try loic.post(mute, ["_method": method], key: "page")
            #expect(try board.count("SELECT COUNT(*) AS n FROM mute AS m") == expected)
        }
    }

    @Test func `replaces again what it replaced, when others were sent between`() throws {
        let id = try board.id(comment("Un", key: "a"))
        let address = SpacePaths.comment(id, in: board.space)
        for text in ["Deux", "Trois", "Deux"] {
            let page = try loic.get(address + "/edit")
            try loic.post(
                address,
                ["_method": "PUT", "text": text, "version": page.input("version") ?? ""],
                key: text)
        }
        #expect(try loic.get(board.address(card)).words.contains("Deux"))
    }

    private func comment(
        _ text: String, key: String, _ browser: Browser? = nil
    ) throws -> Answer {
        try (browser ?? loic).post(
            SpacePaths.comments(card, in: board.space), ["text": text], key: key)
    }
}
