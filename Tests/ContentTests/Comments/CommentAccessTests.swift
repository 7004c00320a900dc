import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Who comments, and who reads comments") struct CommentAccessTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    @Test func `a guest is asked to sign in, and the text is kept`() throws {
        let answer = try board.town.guest().post(
            SpacePaths.comments(card, in: board.space), ["text": "Un texte de plusieurs mots"])
        #expect(answer.status == 401)
        #expect(answer.input("kept")?.contains("plusieurs") == true)
        #expect(try board.comments() == 0)
    }

    @Test func `a partner reads, is told why they do not write, and may not`() throws {
        try board.comment("Bienvenue", on: card, by: .loic)
        let page = try board.visit(.region).get(board.address(card))
        #expect(page.words.contains("Bienvenue"))
        #expect(page.words.contains("Les partenaires lisent"))
        #expect(page.input("text") == nil)
        #expect(!page.text.contains("<textarea"))
        #expect(try board.comment("Merci", on: card, by: .region).status == 403)
        #expect(try board.comments() == 1)
    }

    @Test func `someone outside the space cannot tell that there is a card`() throws {
        let elsewhere = try board.card("Statuts", by: .claire, in: .network)
        let network = try board.town.space(.network)
        let answer = try board.visit(.amina).post(
            SpacePaths.comments(elsewhere, in: network), ["text": "Bonjour"])
        #expect(answer.status == 404)
        let here = SpacePaths.comments(elsewhere, in: board.space)
        #expect(try board.visit(.amina).post(here, ["text": "Bonjour"]).status == 404)
        #expect(try board.visit(.malik).post(here, ["text": "Bonjour"]).status == 404)
        #expect(try board.comments() == 0)
    }

    @Test func `a comment follows what it hangs from out of sight`() throws {
        let comment = try board.id(board.comment("Entre nous", on: card, by: .loic))
        let address = SpacePaths.comment(comment, in: board.space)
        #expect(try board.visit(.loic).get(address).status == 303)
        try board.setAudience(.moderators, of: card)
        #expect(try board.visit(.loic).get(address).status == 404)
        #expect(try board.visit(.malik).get(address).status == 303)
        #expect(try board.comment("Encore", on: card, by: .loic).status == 404)
        let edit = SpacePaths.commentEditor(comment, in: board.space)
        #expect(try board.visit(.loic).get(edit).status == 404)
        #expect(try board.visit(.loic).put(address, ["text": "Autre"]).status == 404)
        #expect(try board.visit(.loic).delete(address).status == 404)
    }

    @Test func `a card for one group is commented by its group`() throws {
        let loic = try board.town.person(.loic)
        try board.write { db in
            try db.run(
                "INSERT INTO member_group (id, space_id, name) VALUES (7, \(board.space.id), 'Est')"
            )
            try db.run("INSERT INTO member_group_person (group_id, person_id) VALUES (7, \(loic))")
            try db.run("INSERT INTO item_group (item_id, group_id) VALUES (\(card), 7)")
        }
        try board.setAudience(.groups, of: card)
        let answer = try board.comment("Entre nous", on: card, by: .loic)
        #expect(answer.status == 303)
        let address = SpacePaths.comment(try board.id(answer), in: board.space)
        #expect(try board.visit(.amina).get(address).status == 303)
        #expect(try board.visit(.sofia).get(address).status == 404)
        #expect(try board.comment("Et moi ?", on: card, by: .sofia).status == 404)
    }

    @Test func `a draft takes no comments`() throws {
        try board.write { try ItemStore(db: $0).setPublished(card, false, at: board.town.now) }
        #expect(try board.comment("Vu", on: card, by: .loic).status == 404)
        #expect(try board.comment("Vu", on: card, by: .amina).status == 403)
        let page = try board.visit(.amina).get(board.address(card))
        #expect(page.words.contains("ouvriront à la publication"))
    }

    @Test func `a guest reads a public card without its comments, and is told to sign in`() throws {
        try board.comment("Bienvenue", on: card, by: .loic)
        try board.openToGuests()
        let before = try board.town.guest().get(board.address(card))
        #expect(before.status == 404)
        try board.setAudience(.everyone, of: card)
        let page = try board.town.guest().get(board.address(card))
        #expect(page.status == 200)
        #expect(!page.words.contains("Bienvenue") && !page.words.contains("Loïc"))
        #expect(page.words.contains("Connectez-vous pour laisser un commentaire"))
        #expect(!page.text.contains("<textarea"))
    }
}
