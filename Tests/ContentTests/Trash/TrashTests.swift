import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("The trash") struct TrashTests {
    let board: PinboardTown
    let card: Item.ID
    let trash: String
    private let day = 86_400.0

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        trash = SpacePaths.trash(in: board.space)
    }

    private var restoration: String { SpacePaths.restoration(card, in: board.space) }

    @Test func `what one deletes is listed with who, when and how long it stays`() throws {
        try board.visit(.amina).delete(board.address(card))
        let page = try board.visit(.amina).get(trash)
        #expect(page.words.contains("Covoiturage"))
        #expect(page.words.contains("par Amina Haddad, lundi 3 juin 2019 à 14 h 30"))
        #expect(page.words.contains("encore 30 jours"))
        #expect(page.values(of: "action").contains(restoration))
    }

    @Test func `a deleted comment is known by its first words`() throws {
        let comment = try board.id(board.comment("Deux **places** libres", on: card, by: .loic))
        try board.visit(.loic).delete(SpacePaths.comment(comment, in: board.space))
        let page = try board.visit(.loic).get(trash)
        #expect(page.words.contains("Deux places libres"))
        #expect(page.words.contains("commentaire"))
    }

    @Test func `others do not see it there, a moderator does`() throws {
        try board.visit(.amina).delete(board.address(card))
        #expect(try !board.visit(.loic).get(trash).words.contains("Covoiturage"))
        #expect(try board.visit(.loic).post(restoration).status == 404)
        #expect(try board.visit(.malik).get(trash).words.contains("Covoiturage"))
        #expect(try board.visit(.region).get(trash).status == 403)
        #expect(try board.town.guest().get(trash).status == 401)
    }

    @Test func `a moderator of another space does not reach it`() throws {
        let statutes = try board.card("Statuts", by: .claire, in: .network)
        let network = try board.town.space(.network)
        try board.visit(.claire).delete(CardPaths.card(statutes, in: network))
        let here = SpacePaths.restoration(statutes, in: board.space)
        #expect(try board.visit(.claire).post(here).status == 404)
        #expect(try !board.visit(.claire).get(trash).words.contains("Statuts"))
        #expect(try board.visit(.amina).get(SpacePaths.trash(in: network)).status == 404)
    }

    @Test func `in the trash it is gone for everybody, with all that hangs from it`() throws {
        let comment = try board.id(board.comment("Présent", on: card, by: .loic))
        try board.visit(.amina).delete(board.address(card))
        for resident in [Resident.amina, .loic, .malik, .claire] {
            let browser = try board.visit(resident)
            #expect(try browser.get(board.address(card)).status == 404)
            #expect(try browser.get(SpacePaths.item(card, in: board.space)).status == 404)
            #expect(
                try browser.get(SpacePaths.comment(comment, in: board.space)).status == 404)
        }
        #expect(try board.comment("Encore", on: card, by: .loic).status == 404)
    }

    @Test func `one click undoes, and everything is as it was`() throws {
        try board.comment("Présent", on: card, by: .loic)
        let amina = try board.visit(.amina)
        let page = try amina.follow(amina.delete(board.address(card)))
        #expect(page.values(of: "action").contains(restoration))
        let restored = try amina.post(restoration)
        #expect(restored.location == board.address(card))
        #expect(try board.visit(.loic).get(board.address(card)).words.contains("Présent"))
        #expect(try amina.post(restoration).status == 404)
    }

    @Test func `what a moderator took away, its author sees but does not bring back`() throws {
        try board.visit(.malik).delete(board.address(card))
        let page = try board.visit(.amina).get(trash)
        #expect(page.words.contains("par Malik Benali"))
        #expect(!page.values(of: "action").contains(restoration))
        #expect(try board.visit(.amina).post(restoration).status == 403)
        #expect(try board.visit(.malik).post(restoration).status == 303)
        #expect(try board.visit(.amina).get(board.address(card)).status == 200)
    }

    @Test func `a comment does not come back before what it hangs from`() throws {
        let comment = try board.id(board.comment("Présent", on: card, by: .loic))
        try board.visit(.loic).delete(SpacePaths.comment(comment, in: board.space))
        try board.visit(.amina).delete(board.address(card))
        let back = SpacePaths.restoration(comment, in: board.space)
        let answer = try board.visit(.loic).post(back)
        #expect(answer.status == 409)
        #expect(answer.words.contains("Remettez-la d’abord"))
        try board.visit(.amina).post(restoration)
        #expect(try board.visit(.loic).post(back).status == 303)
    }

    @Test func `after thirty days it is erased, not a moment before`() throws {
        try board.comment("Présent", on: card, by: .loic)
        let other = try board.card("Reste")
        try board.visit(.amina).delete(board.address(card))
        try board.town.wait(30 * day - 1)
        #expect(try board.visitAgain(.amina).get(trash).words.contains("encore 1 jour"))
        try purge()
        #expect(try items() == 3)
        try board.town.wait(1)
        try purge()
        #expect(try items() == 1)
        #expect(try board.comments() == 0)
        #expect(try board.visitAgain(.amina).post(restoration).status == 404)
        #expect(try board.visitAgain(.amina).get(board.address(other)).status == 200)
    }

    @Test func `a great many things are erased all the same`() throws {
        for number in 1...201 { _ = try board.card("Carte \(number)") }
        let now = board.town.now
        try board.write { try $0.run("UPDATE item SET trashed_at = \(now)") }
        try board.town.wait(30 * day)
        try purge()
        #expect(try items() == 0)
    }

    @Test func `a moderator erases for good after a question, and it is recorded`() throws {
        try board.visit(.amina).delete(board.address(card))
        let address = SpacePaths.trashed(card, in: board.space)
        #expect(try board.visit(.amina).get(address).status == 403)
        #expect(try board.visit(.amina).delete(address).status == 403)
        let question = try board.visit(.malik).get(address)
        #expect(question.words.contains("Covoiturage"))
        #expect(try items() == 1)
        #expect(try board.visit(.malik).delete(address).location == trash)
        #expect(try items() == 0)
        let records = try board.count(
            """
            SELECT COUNT(*) AS n FROM audit AS a
            WHERE a.action = 'trashEmptied' AND a.space_id = \(board.space.id)
            """)
        #expect(records == 1)
    }

    @Test func `the short address of an item leads to its own page`() throws {
        let short = SpacePaths.item(card, in: board.space)
        #expect(try board.visit(.loic).get(short).location == board.address(card))
        try board.setAudience(.moderators, of: card)
        #expect(try board.visit(.loic).get(short).status == 404)
    }

    @Test func `what is not in the trash is not erased`() throws {
        let address = SpacePaths.trashed(card, in: board.space)
        #expect(try board.visit(.malik).get(address).status == 404)
        #expect(try board.visit(.malik).delete(address).status == 404)
        #expect(try items() == 1)
    }

    @Test func `what thousands have opened goes piece by piece, and is found by nobody meanwhile`()
        throws
    {
        try open(card, by: 2 * ItemErasure.piece + 10)
        let malik = try board.visit(.malik)
        #expect(try board.visit(.amina).delete(board.address(card)).status == 303)
        let address = SpacePaths.trashed(card, in: board.space)
        #expect(try malik.get(SpacePaths.trash(in: board.space)).words.contains("Covoiturage"))
        #expect(try malik.delete(address).status == 303)
        #expect(try opened() == ItemErasure.piece + 10)
        #expect(try !malik.get(SpacePaths.trash(in: board.space)).words.contains("Covoiturage"))
        #expect(try malik.get(address).status == 404)
        let back = SpacePaths.restoration(card, in: board.space)
        #expect(try malik.post(back).status == 404)
        #expect(try items() == 1)
        try Jobs(board.site).runDue { _ in false }
        #expect(try opened() == 10)
        #expect(try items() == 1)
        try town.runJobs()
        #expect(try opened() == 0)
        #expect(try items() == 0)
    }

    private func open(_ item: Item.ID, by count: Int) throws {
        try board.write { db in
            for number in 1...count {
                let person = try PersonStore(db: db).create(
                    email: "lit-\(number)@exemple.test", name: "Membre \(number)", locale: "fr",
                    at: town.now)
                try OpenedStore(db: db).mark(item, by: person, at: town.now)
            }
        }
    }

    private func opened() throws -> Int {
        try board.count(
            """
            SELECT COUNT(*) AS n FROM item_opened AS o JOIN person AS p ON p.id = o.person_id
            WHERE p.email LIKE 'lit-%'
            """)
    }

    private var town: Town { board.town }

    private func items() throws -> Int { try board.count("SELECT COUNT(*) AS n FROM item AS i") }

    private func purge() throws {
        try board.write { try JobQueue($0).enqueue("community.trash", at: town.now) }
        try town.runJobs()
    }
}
