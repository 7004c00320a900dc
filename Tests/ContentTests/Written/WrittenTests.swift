import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@Suite("What a member wrote") struct WrittenTests {
    let board: PinboardTown

    init() throws { board = try PinboardTown() }

    private func page(of resident: Resident, as viewer: Resident, _ query: String = "") throws
        -> Answer
    {
        let address = SpacePaths.member(try board.town.person(resident), in: board.space)
        return try board.visit(viewer).get(address + query)
    }

    @Test func `their page shows the latest, each with a way there`() throws {
        let card = try board.card("Covoiturage")
        try board.comment("Présente !", on: card, by: .loic)
        #expect(
            try page(of: .amina, as: .loic).values(of: "href").contains(board.address(card)))
        let loic = try page(of: .loic, as: .amina).words
        #expect(loic.contains("Derniers écrits Covoiturage commentaire"))
        #expect(try !page(of: .sofia, as: .amina).words.contains("Derniers écrits"))
    }

    @Test func `nobody is shown what they may not see, oneself as a member neither`() throws {
        let card = try board.card("Réservé au bureau")
        try board.setAudience(.moderators, of: card)
        try board.comment("Secret", on: card, by: .malik)
        #expect(try page(of: .amina, as: .malik).words.contains("Réservé au bureau"))
        #expect(try page(of: .amina, as: .amina).words.contains("Réservé au bureau"))
        #expect(try !page(of: .amina, as: .amina, "?as=member").words.contains("Réservé"))
        #expect(try !page(of: .amina, as: .loic).words.contains("Réservé au bureau"))
        #expect(try !page(of: .malik, as: .loic).words.contains("Réservé au bureau"))
    }

    @Test func `of whom one has hidden it is folded away`() throws {
        try board.card("Covoiturage")
        let mute = SpacePaths.member(try board.town.person(.amina), in: board.space) + "/mute"
        try board.visit(.loic).post(mute)
        let text = try page(of: .amina, as: .loic).text
        #expect(text.contains("<details class=\"more\"><summary>Derniers écrits</summary>"))
    }
}
