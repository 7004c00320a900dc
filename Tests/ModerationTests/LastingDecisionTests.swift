import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content
@testable import Moderation

@Suite("Decisions that last, and who may take them") struct LastingDecisionTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func comment(_ text: String, by resident: Resident) throws -> Item.ID {
        try board.id(board.comment(text, on: card, by: resident))
    }

    private func restore(_ comment: Item.ID, by resident: Resident) throws -> Answer {
        try board.visit(resident).post(SpacePaths.restoration(comment, in: board.space))
    }

    private func isSeen(_ text: String) throws -> Bool {
        try board.visit(.denis).get(board.address(card)).words.contains(text)
    }

    @Test func `a text that its author deleted first and that is hidden stays hidden`() throws {
        let comment = try comment("Espèce d’âne", by: .loic)
        try board.report(comment, by: .sofia)
        try board.visit(.loic).delete(SpacePaths.comment(comment, in: board.space))
        let id = try #require(try board.cases().first)
        #expect(try board.decide(id, "hide", by: .malik).status == 303)
        #expect(try restore(comment, by: .loic).status == 403)
        #expect(try !isSeen("Espèce d’âne"))
        #expect(try board.appeal(id, by: .loic).status == 303)
        try board.decide(#require(try board.cases().first), "publish", by: .claire)
        #expect(try isSeen("Espèce d’âne"))
    }

    @Test func `a moderator does not bring back their own text that another hid`() throws {
        let comment = try comment("Je décide", by: .malik)
        try board.report(comment, by: .sofia)
        try board.decide(#require(try board.cases().first), "hide", by: .claire)
        let trash = try board.visit(.malik).get(SpacePaths.trash(in: board.space))
        let way = SpacePaths.restoration(comment, in: board.space)
        #expect(!trash.values(of: "action").contains(way))
        #expect(try restore(comment, by: .malik).status == 403)
        #expect(try !isSeen("Je décide"))
        #expect(try restore(comment, by: .claire).status == 303)
        #expect(try isSeen("Je décide"))
    }

    @Test func `a moderator brings back what they deleted themselves`() throws {
        let comment = try comment("Un mot", by: .malik)
        try board.visit(.malik).delete(SpacePaths.comment(comment, in: board.space))
        #expect(try board.cases().isEmpty)
        #expect(try restore(comment, by: .malik).status == 303)
    }

    @Test func `a moderator takes a comment away by a decision, and its author appeals`() throws {
        let comment = try comment("De trop", by: .loic)
        let address = SpacePaths.comment(comment, in: board.space)
        let answer = try board.visit(.malik).delete(address)
        let id = try #require(try board.cases().first)
        #expect(answer.location == board.caseAddress(id) + "?decision=hide")
        let form = try board.visit(.malik).follow(answer)
        #expect(form.words.contains("dites pourquoi il est retiré"))
        #expect(form.text.contains("value=\"hide\" checked"))
        #expect(try isSeen("De trop"))
        #expect(try board.decide(id, "hide", by: .malik, text: "").status == 422)
        #expect(try board.decide(id, "hide", by: .malik).status == 303)
        #expect(try !isSeen("De trop"))
        #expect(try board.reasons(.loic) == ["moderated"])
        #expect(try board.appeal(id, by: .loic).status == 303)
        let second = try #require(try board.cases().first)
        #expect(try board.decide(second, "publish", by: .malik).status == 403)
        #expect(try board.decide(second, "publish", by: .claire).status == 303)
        #expect(try isSeen("De trop"))
    }

    @Test func `whoever reported a text leaves it to another moderator`() throws {
        let comment = try comment("Nul", by: .loic)
        let rail = "Modération 1 en attente"
        try board.report(comment, by: .malik)
        let id = try #require(try board.cases().first)
        let page = try board.visit(.malik).get(board.caseAddress(id))
        #expect(page.words.contains("Vous avez signalé ce texte"))
        #expect(!page.text.contains("name=\"decision\""))
        #expect(!page.words.contains(rail))
        let queue = try board.visit(.malik).get(SpacePaths.moderation(in: board.space))
        #expect(queue.words.contains("Une autre personne doit décider"))
        #expect(try board.decide(id, "hide", by: .malik).status == 403)
        // Deleting is no way around.
        try board.visit(.malik).delete(SpacePaths.comment(comment, in: board.space))
        #expect(try board.cases() == [id])
        #expect(try isSeen("Nul"))
        #expect(try board.visit(.claire).get(board.caseAddress(id)).words.contains(rail))
        #expect(try board.decide(id, "hide", by: .claire).status == 303)
    }

    @Test func `whoever reported decides where nobody else can, and reads that they do`() throws {
        let comment = try comment("Nul", by: .loic)
        try board.report(comment, by: .malik)
        try board.report(comment, by: .claire)
        let id = try #require(try board.cases().first)
        let page = try board.visit(.malik).get(board.caseAddress(id))
        #expect(page.words.contains("Personne d’autre dans cet espace ne peut décider"))
        #expect(try board.decide(id, "hide", by: .malik).status == 303)
        #expect(try board.appeal(id, by: .loic).status == 303)
        let second = try #require(try board.cases().first)
        #expect(try board.decide(second, "keep", by: .malik).status == 403)
        #expect(try board.decide(second, "keep", by: .claire).status == 303)
    }
}
