import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("The daily digest") struct DigestTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        try Jobs(board.site).schedule()
        try board.follow("item-\(card)", "digest", by: .sofia)
    }

    private func titles(_ resident: Resident) throws -> [String] {
        let person = try board.town.person(resident)
        return try board.site.database.read {
            try $0.values(
                "SELECT n.title FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    @Test func `one notice at seven sums up the day, and says so once`() throws {
        let other = try board.card("Tractage")
        try board.follow("item-\(other)", "digest", by: .sofia)
        for text in ["Un", "Deux", "Trois"] { try board.comment(text, on: card, by: .loic) }
        try board.comment("Quatre", on: other, by: .denis)
        #expect(try board.reasons(.sofia) == [])
        try board.town.wait(16 * 3600)
        #expect(try board.reasons(.sofia) == [])
        try board.town.wait(3600)
        #expect(try board.reasons(.sofia) == ["digest"])
        #expect(try titles(.sofia) == ["4\u{A0}nouveaux messages dans 2\u{A0}sujets"])
        try board.town.wait(24 * 3600)
        #expect(try board.reasons(.sofia) == ["digest"])
    }

    @Test func `nothing is told of a module that was switched off meanwhile`() throws {
        try board.comment("Un", on: card, by: .loic)
        let following = try board.visit(.sofia).get("/account/following")
        #expect(following.words.contains("Covoiturage"))
        #expect(try board.offer(false).status == 303)
        #expect(try !board.visit(.sofia).get("/account/following").words.contains("Covoiturage"))
        try board.town.wait(17 * 3600)
        #expect(try board.reasons(.sofia) == [])
    }

    @Test func `its page lists the topics and how much is new in each`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.comment("Deux", on: card, by: .loic)
        try board.town.wait(17 * 3600)
        let browser = try board.visitAgain(.sofia)
        let notices = try browser.get("/account/notices")
        let address = try #require(
            notices.values(of: "href").first { $0.contains("/digest?day=") })
        let page = try browser.get(address)
        #expect(page.words.contains("Covoiturage 2 nouveaux messages"))
        #expect(try !browser.get("/account/notices").text.contains("class=\"dot\""))
        #expect(try board.visitAgain(.denis).get(address).words.contains("Rien de nouveau"))
    }

    @Test func `what was read meanwhile, or is gone, is not told`() throws {
        let comment = try board.id(board.comment("Un", on: card, by: .loic))
        let other = try board.card("Tractage")
        try board.follow("item-\(other)", "digest", by: .sofia)
        try board.comment("Deux", on: other, by: .loic)
        try board.town.wait(60)
        _ = try board.visit(.sofia).get(board.address(other))
        try board.visit(.loic).delete(SpacePaths.comment(comment, in: board.space))
        try board.town.wait(17 * 3600)
        #expect(try board.reasons(.sofia) == [])
    }

    @Test func `what is not told at seven waits for no other day`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.town.wait(60)
        _ = try board.visit(.sofia).get(board.address(card))
        try board.town.wait(17 * 3600)
        #expect(try board.reasons(.sofia) == [])
        #expect(try board.count("SELECT COUNT(*) AS n FROM digest_line AS d") == 0)
    }

    @Test func `nobody is told of what is for others now`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.setAudience(.moderators, of: card)
        try board.town.wait(17 * 3600)
        #expect(try board.reasons(.sofia) == [])
    }

    @Test func `the last seven o’clock is of the same day or of the day before`() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Paris"))
        let start = Town.start
        let edge = DigestJobs.lastEdge(before: start, zone)
        #expect(LocalDate(edge, zone).isoTime == "07:00")
        #expect(LocalDate(edge, zone).isoDay == "2019-06-03")
        let early = DigestJobs.lastEdge(before: edge.addingTimeInterval(-1), zone)
        #expect(LocalDate(early, zone).isoDay == "2019-06-02")
        #expect(DigestJobs.lastEdge(before: edge, zone) == edge)
    }
}
