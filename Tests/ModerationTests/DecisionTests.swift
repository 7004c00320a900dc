import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content
@testable import Moderation

@Suite("Deciding, and appealing") struct DecisionTests {
    let board: PinboardTown
    let card: Item.ID
    let comment: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        comment = try board.id(board.comment("Espèce d’âne", on: card, by: .loic))
        try board.report(comment, by: .sofia)
    }

    private func isSeen() throws -> Bool {
        try board.visit(.denis).get(board.address(card)).words.contains("Espèce d’âne")
    }

    @Test func `a hidden text is gone, its author knows why and cannot bring it back`() throws {
        let id = try board.cases()[0]
        let reasons = try board.visit(.malik).get(board.caseAddress(id))
        #expect(reasons.words.contains("Propos blessants"))
        let answer = try board.visit(.malik).putRead(
            board.caseAddress(id), ["decision": "hide", "reason": "1", "text": ""])
        #expect(answer.status == 303)
        #expect(try !isSeen())
        #expect(try board.reasons(.loic) == ["moderated"])
        #expect(try board.reasons(.sofia) == ["reportHandled"])
        let page = try board.visit(.loic).get(board.decisionAddress(id))
        #expect(page.words.contains("Texte masqué"))
        #expect(page.words.contains("On peut être en désaccord, pas blesser."))
        #expect(!page.words.contains("Malik"))
        let restoring = SpacePaths.restoration(comment, in: board.space)
        #expect(try board.visit(.loic).post(restoring).status == 403)
    }

    @Test func `a report that comes to nothing is not told to the author`() throws {
        try board.decide(board.cases()[0], "keep", by: .malik, text: "")
        #expect(try isSeen())
        #expect(try board.reasons(.loic) == [])
        #expect(try board.reasons(.sofia) == ["reportHandled"])
    }

    @Test(arguments: ["askEdit", "warn"])
    func `asking for a change and warning leave the text and tell why`(decision: String) throws {
        let id = try board.cases()[0]
        try board.decide(id, decision, by: .malik, text: "Restez courtois.")
        #expect(try isSeen())
        let page = try board.visit(.loic).get(board.decisionAddress(id))
        #expect(page.words.contains("Restez courtois."))
        #expect(try board.visit(.denis).get(board.decisionAddress(id)).status == 404)
    }

    @Test func `a decision needs to be one, and a reason where the author is told`() throws {
        let id = try board.cases()[0]
        for decision in ["", "publish", "burn"] {
            #expect(try board.decide(id, decision, by: .malik).status == 422)
        }
        let answer = try board.decide(id, "hide", by: .malik, text: "  ")
        #expect(answer.status == 422)
        #expect(answer.words.contains("Choisissez un motif ou écrivez pourquoi."))
        #expect(try isSeen())
    }

    @Test func `two moderators decide once`() throws {
        let id = try board.cases()[0]
        #expect(try board.decide(id, "keep", by: .malik).status == 303)
        #expect(try board.decide(id, "hide", by: .claire).status == 409)
        #expect(try isSeen())
    }

    @Test func `an appeal is decided by another moderator and by nobody else`() throws {
        let id = try board.cases()[0]
        try board.decide(id, "hide", by: .malik)
        #expect(try board.appeal(id, by: .denis).status == 404)
        #expect(try board.appeal(id, by: .loic).status == 303)
        let second = try board.cases()[0]
        #expect(try board.decide(second, "keep", by: .malik).status == 403)
        #expect(try board.decide(second, "keep", by: .loic).status == 403)
        let page = try board.visit(.malik).get(board.caseAddress(second))
        #expect(page.words.contains("revient à une autre personne"))
        #expect(try board.decide(second, "publish", by: .claire).status == 303)
        #expect(try isSeen())
        #expect(
            try board.visit(.loic).get(board.decisionAddress(id)).words
                .contains("Recours\u{A0}: décision annulée"))
    }

    @Test func `the table itself refuses the same moderator twice and an author`() throws {
        let id = try board.cases()[0]
        try board.decide(id, "hide", by: .malik)
        try board.appeal(id, by: .loic)
        let second = try board.cases()[0]
        for resident in [Resident.malik, .loic] {
            let person = try board.town.person(resident)
            #expect(throws: StorageError.self) {
                try board.write {
                    try $0.run(
                        """
                        UPDATE moderation_case SET decision = 'keep', decided_by = \(person),
                            decided_at = 1 WHERE id = \(second)
                        """)
                }
            }
        }
    }

    @Test func `one appeals once, with a text, and not against the answer`() throws {
        let id = try board.cases()[0]
        try board.decide(id, "hide", by: .malik)
        let empty = try board.visit(.loic).post(
            board.decisionAddress(id) + "/appeal", ["text": " "])
        #expect(empty.status == 422)
        #expect(try board.appeal(id, by: .loic).status == 303)
        #expect(try board.appeal(id, by: .loic).status == 409)
        let second = try board.cases()[0]
        try board.decide(second, "keep", by: .claire)
        #expect(try board.appeal(second, by: .loic).status == 404)
        #expect(try board.reasons(.loic) == ["moderated", "moderated"])
        #expect(try !isSeen())
    }

    @Test func `where nobody else can decide, the page says so`() throws {
        let claire = try board.town.person(.claire)
        let id = try board.cases()[0]
        try board.decide(id, "hide", by: .malik)
        let plain = "personne d’autre dans cet espace"
        let loic = try board.visit(.loic)
        #expect(try !loic.get(board.decisionAddress(id)).words.contains(plain))
        try board.write {
            try MembershipStore(db: $0).set(
                .member, of: claire, in: board.space.id, at: board.town.now)
        }
        #expect(try loic.get(board.decisionAddress(id)).words.contains(plain))
        #expect(try board.appeal(id, by: .loic).status == 303)
        #expect(try loic.get(board.decisionAddress(id)).words.contains(plain))
    }

    @Test func `a held text refused and appealed against is published after all`() throws {
        try board.decide(board.cases()[0], "keep", by: .malik)
        try board.rule("always")
        try board.comment("Mon avis", on: card, by: .denis)
        let id = try board.cases()[0]
        try board.decide(id, "hide", by: .malik)
        try board.appeal(id, by: .denis)
        try board.decide(board.cases()[0], "publish", by: .claire)
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.words.contains("Mon avis"))
        #expect(try board.reasons(.amina) == ["comment", "comment"])
    }

    @Test func `erased for good, there is nothing left to decide`() throws {
        let id = try board.cases()[0]
        try board.decide(id, "hide", by: .malik)
        try board.visit(.malik).delete(SpacePaths.trashed(comment, in: board.space))
        #expect(try board.appeal(id, by: .loic).status == 409)
        let log = try board.visit(.denis).get(SpacePaths.moderationLog(in: board.space))
        #expect(log.words.contains("Texte masqué"))
    }
}
