import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Moderation

@Suite("What moderation asks of people") struct ModerationTaskTests {
    let board: PinboardTown
    let card: Item.ID
    let comment: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card("Covoiturage d’été")
        comment = try board.id(board.comment("Espèce d’âne", on: card, by: .loic))
        try board.report(comment, by: .sofia)
    }

    private func page(_ resident: Resident) throws -> Answer {
        try board.visit(resident).get(HomePath.home(in: board.space) + "/tasks")
    }

    /// How many tasks stand on the page; the frame must say the same.
    private func tasks(_ resident: Resident) throws -> Int {
        let page = try page(resident)
        let count = page.text.components(separatedBy: "<a class=\"whole\"").count - 1
        let link = page.text.firstMatch(of: /href="[^"]*\/tasks"[^\n]*?<\/a>/).map { $0.0 } ?? ""
        let number = link.firstMatch(of: /class="waiting">(\d+)/).flatMap { Int($0.1) }
        #expect(number ?? 0 == count, "\(resident)")
        return count
    }

    @Test func `a case waits for those who could decide it`() throws {
        for resident in [Resident.claire, .malik] { #expect(try tasks(resident) == 1) }
        for resident in [Resident.amina, .loic, .sofia, .region] {
            #expect(try tasks(resident) == 0)
        }
        let page = try page(.malik)
        #expect(page.words.contains("À modérer") && page.words.contains("Loïc Le Goff"))
        #expect(page.text.contains("href=\"\(board.caseAddress(try board.cases()[0]))\""))
        try board.decide(board.cases()[0], "keep", by: .malik)
        for resident in [Resident.claire, .malik] { #expect(try tasks(resident) == 0) }
    }

    @Test func `a case of a module that is off waits for nobody until it is on again`() throws {
        let id = try board.cases()[0]
        try board.offer(false)
        #expect(try tasks(.malik) == 0)
        let queue = SpacePaths.moderation(in: board.space)
        let link = "href=\"\(board.caseAddress(id))\""
        #expect(try !board.visit(.malik).get(queue).text.contains(link))
        let page = try board.visit(.malik).get(board.caseAddress(id))
        #expect(page.words.contains("Le module de ce texte est éteint"))
        #expect(!page.text.contains("name=\"decision\""))
        #expect(!page.words.contains("Voir à sa place"))
        #expect(try board.decide(id, "hide", by: .malik).status == 403)
        try board.offer(true)
        #expect(try tasks(.malik) == 1)
        #expect(try board.visit(.malik).get(queue).text.contains(link))
        #expect(try board.decide(id, "hide", by: .malik).status == 303)
    }

    @Test func `a case on their own text waits for no moderator, nor an appeal for the first`()
        throws
    {
        let own = try board.id(board.comment("De ma main", on: card, by: .malik))
        try board.report(own, by: .sofia)
        #expect(try tasks(.malik) == 1)
        #expect(try tasks(.claire) == 2)
        let id = try board.cases()[0]
        try board.decide(id, "hide", by: .malik)
        try board.appeal(id, by: .loic)
        #expect(try tasks(.malik) == 0)
        #expect(try tasks(.claire) == 2)
    }

    @Test func `whoever reported leaves it to others as long as there are`() throws {
        try board.report(comment, by: .malik)
        #expect(try tasks(.malik) == 0)
        #expect(try tasks(.claire) == 1)
        let claire = try board.town.person(.claire)
        try board.write { try $0.run("UPDATE person SET disabled_at = 1 WHERE id = \(claire)") }
        #expect(try tasks(.malik) == 1)
    }

    private func ask() throws -> Int64 {
        let id = try board.cases()[0]
        try board.decide(id, "askEdit", by: .malik, text: "Restez courtois.")
        board.town.pass(60)
        return id
    }

    private func edit(_ text: String) throws {
        let address = SpacePaths.comment(comment, in: board.space)
        #expect(try board.visit(.loic).put(address, ["text": text]).status == 303)
    }

    @Test func `a change that was asked for waits for the author until they edit`() throws {
        let id = try ask()
        #expect(try tasks(.loic) == 1)
        for resident in [Resident.amina, .sofia, .malik] { #expect(try tasks(resident) == 0) }
        let page = try page(.loic)
        #expect(page.words.contains("À modifier") && page.words.contains("Voir la demande"))
        #expect(!page.words.contains("Malik"))
        #expect(page.text.contains("href=\"\(board.decisionAddress(id))\""))
        try edit("Je ne suis pas d’accord")
        #expect(try tasks(.loic) == 0)
    }

    @Test func `asked again, it waits once`() throws {
        _ = try ask()
        let other = try board.id(board.comment("Encore", on: card, by: .loic))
        try board.report(comment, by: .denis)
        try board.report(other, by: .denis)
        for id in try board.cases() { try board.decide(id, "askEdit", by: .claire) }
        #expect(try tasks(.loic) == 2)
    }

    @Test func `nothing is asked while an appeal is open, nor once it was granted`() throws {
        let id = try ask()
        try board.appeal(id, by: .loic)
        #expect(try tasks(.loic) == 0)
        try board.decide(board.cases()[0], "keep", by: .claire)
        #expect(try tasks(.loic) == 1)
        let second = try board.id(board.comment("Encore", on: card, by: .loic))
        try board.report(second, by: .denis)
        let another = try board.cases()[0]
        try board.decide(another, "askEdit", by: .malik)
        try board.appeal(another, by: .loic)
        try board.decide(board.cases()[0], "publish", by: .claire)
        #expect(try tasks(.loic) == 1)
    }

    @Test func `what is in the trash, or hangs from what is, asks for nothing`() throws {
        _ = try ask()
        try board.write {
            try $0.run("UPDATE item SET trashed_at = 1 WHERE id = \(card)")
        }
        #expect(try tasks(.loic) == 0)
    }
}
