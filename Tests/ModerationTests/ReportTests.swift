import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content
@testable import Moderation

@Suite("Reporting") struct ReportTests {
    let board: PinboardTown
    let card: Item.ID
    let comment: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        comment = try board.id(board.comment("Espèce d’âne", on: card, by: .loic))
    }

    @Test func `a member reports a comment, and moderators find it with the reason`() throws {
        let page = try board.visit(.sofia).get(board.address(card))
        let link = SpacePaths.report(comment, in: board.space)
        #expect(page.values(of: "href").contains(link))
        #expect(try board.visit(.sofia).get(link).words.contains("Espèce d’âne"))
        let answer = try board.report(comment, by: .sofia, "offensive", "Il exagère.")
        #expect(answer.status == 303)
        let queue = try board.visit(.malik).get(SpacePaths.moderation(in: board.space))
        #expect(queue.words.contains("Espèce d’âne"))
        #expect(queue.words.contains("Propos blessants ou discriminants (1)"))
        let one = try board.visit(.malik).get(board.caseAddress(board.cases()[0]))
        #expect(one.words.contains("Sofia Martins"))
        #expect(one.words.contains("Il exagère."))
    }

    @Test func `moderators see on every page how much waits`() throws {
        let rail = "Modération 1 en attente"
        #expect(try !board.visit(.malik).get(board.address(card)).words.contains(rail))
        try board.report(comment, by: .sofia)
        #expect(try board.visit(.malik).get(board.address(card)).words.contains(rail))
        #expect(try !board.visit(.denis).get(board.address(card)).words.contains(rail))
    }

    @Test func `those who may decide are told by a notice and at the top of a phone`() throws {
        let top = { (page: Answer) in
            page.text.components(separatedBy: "<nav class=\"rail\"")[0].contains("#flag")
        }
        #expect(try !top(board.visit(.malik).get(board.address(card))))
        try board.report(comment, by: .sofia)
        #expect(try top(board.visit(.malik).get(board.address(card))))
        #expect(try !top(board.visit(.denis).get(board.address(card))))
        #expect(try board.reasons(.malik) == ["reported"])
        #expect(try board.reasons(.claire) == ["reported"])
        #expect(try board.reasons(.sofia) == [])
        let told = try board.visit(.malik).get("/account/notices").words
        #expect(told.contains("Le site a reçu un signalement"))
        #expect(!told.contains("Sofia"))
        _ = try board.visit(.malik).get(board.caseAddress(board.cases()[0]))
        let unread: SQL = """
            SELECT COUNT(*) AS n FROM notice AS n
            WHERE n.read_at IS NULL AND n.reason = 'reported'
            """
        #expect(try board.count(unread) == 1)
    }

    @Test func `reporting twice is one report, several people are one case`() throws {
        try board.report(comment, by: .sofia)
        let again = try board.report(comment, by: .sofia, "advert")
        #expect(again.status == 303)
        let told = try board.visit(.sofia).follow(board.visit(.sofia).follow(again))
        #expect(told.words.contains("Vous avez déjà signalé"))
        try board.report(comment, by: .denis)
        #expect(try board.cases().count == 1)
        #expect(try board.count("SELECT COUNT(*) AS n FROM report AS r") == 2)
    }

    @Test func `nobody but moderators learns who reported`() throws {
        try board.report(comment, by: .sofia, "offensive", "Signé Sofia")
        let id = try board.cases()[0]
        for resident in [Resident.loic, .amina, .denis, .region] {
            let browser = try board.visit(resident)
            #expect(try browser.get(board.caseAddress(id)).status == 403)
            #expect(try browser.get(SpacePaths.moderation(in: board.space)).status == 403)
        }
        try board.decide(id, "hide", by: .malik)
        let loic = try board.visit(.loic)
        let pages = [
            board.decisionAddress(id), SpacePaths.moderationLog(in: board.space),
            "/account/notices",
        ]
        for address in pages {
            let page = try loic.get(address)
            #expect(page.status == 200)
            #expect(!page.words.contains("Sofia") && !page.words.contains("Signé"))
        }
    }

    @Test func `a moderator whose own text is reported learns nothing of it`() throws {
        let own = try board.id(board.comment("Je décide", on: card, by: .malik))
        try board.report(own, by: .sofia)
        let malik = try board.visit(.malik)
        #expect(try malik.get(SpacePaths.moderation(in: board.space)).words.contains("en ordre"))
        let id = try board.cases()[0]
        #expect(try malik.get(board.caseAddress(id)).status == 403)
        #expect(try board.decide(id, "keep", by: .malik).status == 403)
        #expect(try board.decide(id, "keep", by: .claire).status == 303)
    }

    @Test func `one does not report oneself, nor what one may not see`() throws {
        #expect(try board.report(comment, by: .loic).status == 403)
        try board.setAudience(.moderators, of: card)
        #expect(try board.report(comment, by: .sofia).status == 404)
        #expect(try board.cases().isEmpty)
    }

    @Test func `a report without a reason comes back with its text`() throws {
        let answer = try board.report(comment, by: .sofia, "", "Ce qui ne va pas")
        #expect(answer.status == 422)
        #expect(answer.words.contains("Choisissez une raison."))
        #expect(answer.words.contains("Ce qui ne va pas"))
        #expect(try board.report(comment, by: .sofia, "another", " ").status == 422)
        let long = String(repeating: "é", count: 2001)
        #expect(try board.report(comment, by: .sofia, "another", long).status == 422)
        #expect(try board.cases().isEmpty)
    }

    @Test func `any item can be reported, and the journal says nothing of it`() throws {
        let before = try board.count("SELECT COUNT(*) AS n FROM journal AS j")
        #expect(try board.report(card, by: .sofia).status == 303)
        #expect(try board.report(comment, by: .region).status == 303)
        #expect(try board.cases().count == 2)
        #expect(try board.count("SELECT COUNT(*) AS n FROM journal AS j") == before)
        #expect(try board.reasons(.malik) == ["reported", "reported"])
    }

    @Test func `guests report nothing`() throws {
        try board.openToGuests()
        let guest = board.town.guest()
        #expect(try guest.get(SpacePaths.report(comment, in: board.space)).status == 401)
    }
}
