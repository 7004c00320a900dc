import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Agenda

@Suite("Events that members propose") struct ProposalTests {
    let room: AgendaTown

    init() throws { room = try AgendaTown() }

    private func decide(
        _ id: Item.ID, _ verb: String, _ word: String, as resident: Resident = .malik
    ) throws -> Answer {
        try room.visit(resident).post(
            AgendaPaths.decision(id, in: room.space),
            ["do": verb, "word": word, "edition": String(try room.event(id).edition)])
    }

    @Test(arguments: [Resident.amina, .region])
    func `nobody else sees one until a moderator accepts it`(_ author: Resident) throws {
        let id = try room.add("Forum des associations", by: author)
        #expect(try room.event(id).state == .proposed)
        #expect(try room.page(id, as: .loic).status == 404)
        #expect(try room.page(id, as: author).words.contains("attend la décision"))
        #expect(
            try room.visit(.malik).get(AgendaPaths.proposals(in: room.space)).words.contains(
                "Forum des associations"))
        #expect(try decide(id, "accept", "Bonne idée.").status == 303)
        #expect(try room.page(id, as: .loic).status == 200)
        #expect(try !room.page(id, as: .loic).words.contains("Bonne idée."))
        #expect(try room.page(id, as: author).words.contains("Bonne idée."))
        #expect(
            try room.visit(author).get("/account/notices").words.contains("a accepté et publié"))
    }

    @Test func `one is declined with a word, changed and sent again`() throws {
        let id = try room.add("Soirée", by: .amina)
        #expect(try decide(id, "decline", "").status == 422)
        #expect(try decide(id, "decline", "Plutôt dans le forum.").status == 303)
        let page = try room.page(id, as: .amina)
        #expect(page.words.contains("Plutôt dans le forum."))
        let again = try room.visit(.amina).put(
            AgendaPaths.event(id, in: room.space), room.form("Soirée débat", ["do": "propose"]))
        #expect(again.status == 303)
        #expect(try room.event(id).state == .proposed)
    }

    @Test func `a member changes nothing once it is published`() throws {
        let id = try room.add("Forum", by: .amina)
        #expect(try decide(id, "accept", "", as: .amina).status == 403)
        _ = try decide(id, "accept", "")
        let address = AgendaPaths.event(id, in: room.space)
        #expect(try room.visit(.amina).put(address, room.form("Autre")).status == 403)
        #expect(try room.visit(.amina).delete(address).status == 403)
    }

    @Test func `what was read is what is decided of`() throws {
        let id = try room.add("Forum", by: .amina)
        let edition = try room.event(id).edition
        try room.visit(.amina).put(
            AgendaPaths.event(id, in: room.space), room.form("Autre", ["do": "propose"]))
        let answer = try room.visit(.malik).post(
            AgendaPaths.decision(id, in: room.space),
            ["do": "accept", "word": "", "edition": String(edition)])
        #expect(answer.status == 409)
    }

    @Test func `a draft is its author's and the moderators' alone`() throws {
        let id = try room.add("Idée", ["do": "draft"], by: .amina)
        #expect(try room.page(id, as: .loic).status == 404)
        #expect(
            try room.visit(.amina).get(AgendaPaths.drafts(in: room.space)).words.contains("Idée"))
    }
}
