import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Word of a comment") struct CommentNewsTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func notices(_ resident: Resident) throws -> [String] {
        let person = try board.town.person(resident)
        return try board.site.database.read {
            try $0.values(
                "SELECT n.reason FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    /// The lines of the journal about comments that somebody sees.
    private func visibleLines(_ resident: Resident) throws -> [String] {
        let answer = try board.visit(resident).get(CardPaths.lines(in: board.space))
        return answer.text.split(separator: "\n").map(String.init)
    }

    @Test func `the author of the card hears of it, once per comment, and nobody else`() throws {
        try board.comment("Présent", on: card, by: .loic)
        #expect(try notices(.amina) == ["comment"])
        for resident in Resident.allCases where resident != .amina {
            #expect(try notices(resident) == [])
        }
    }

    @Test func `those who commented before hear of the next, once each`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.comment("Deux", on: card, by: .loic)
        try board.comment("Trois", on: card, by: .sofia)
        #expect(try notices(.loic) == ["reply"])
        #expect(try notices(.sofia) == [])
        #expect(try notices(.amina) == ["comment", "comment", "comment"])
    }

    @Test func `who answers on their own card hears nothing of it`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.comment("Merci", on: card, by: .amina)
        #expect(try notices(.amina) == ["comment"])
        #expect(try notices(.loic) == ["reply"])
    }

    @Test func `nobody hears of what they may not see`() throws {
        try board.comment("Un", on: card, by: .loic)
        try board.setAudience(.moderators, of: card)
        try board.comment("Entre nous", on: card, by: .malik)
        #expect(try notices(.loic) == [])
        #expect(try notices(.amina) == ["comment", "comment"])
        try board.setAudience(.space, of: card)
        let amina = try board.town.person(.amina)
        try board.write {
            try MembershipStore(db: $0).remove(amina, from: board.space.id)
        }
        try board.comment("Partie", on: card, by: .malik)
        #expect(try notices(.amina).count == 2)
        #expect(try notices(.loic) == ["reply"])
    }

    @Test func `opening the card reads its notices`() throws {
        try board.comment("Présent", on: card, by: .loic)
        let amina = try board.town.person(.amina)
        let unread = { try NoticeStore(db: $0).unread(of: amina) }
        #expect(try board.site.database.read(unread) == 1)
        _ = try board.visit(.amina).get(board.address(card))
        #expect(try board.site.database.read(unread) == 0)
    }

    @Test func `a notice goes with the card or the comment that it tells of`() throws {
        let comment = try board.id(board.comment("Présent", on: card, by: .loic))
        try board.comment("Moi aussi", on: card, by: .sofia)
        let amina = try board.town.person(.amina)
        let unread = { try board.site.database.read { try NoticeStore(db: $0).unread(of: amina) } }
        #expect(try unread() == 2)
        try board.visit(.loic).delete(SpacePaths.comment(comment, in: board.space))
        #expect(try unread() == 1)
        try board.visit(.malik).delete(board.address(card))
        #expect(try unread() == 0)
    }

    @Test func `the journal leads to the comment, and loses it with the comment`() throws {
        let comment = try board.id(board.comment("Présent", on: card, by: .loic))
        let address = SpacePaths.comment(comment, in: board.space)
        #expect(try visibleLines(.sofia) == [address])
        try board.visit(.loic).delete(address)
        #expect(try visibleLines(.sofia) == [])
        #expect(try visibleLines(.malik) == [])
        try board.visit(.loic).post(SpacePaths.restoration(comment, in: board.space))
        #expect(try visibleLines(.sofia) == [address])
    }

    @Test func `the journal hides a comment with what it hangs from`() throws {
        try board.comment("Présent", on: card, by: .loic)
        try board.setAudience(.moderators, of: card)
        #expect(try visibleLines(.sofia) == [])
        #expect(try visibleLines(.loic) == [])
        #expect(try visibleLines(.malik).count == 1)
        try board.visit(.malik).delete(board.address(card))
        #expect(try visibleLines(.malik) == [])
    }
}
