import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Editing and deleting a comment") struct CommentEditTests {
    let board: PinboardTown
    let card: Item.ID
    let comment: Item.ID
    let address: String

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        comment = try board.id(board.comment("Je viendrai jeudi", on: card, by: .loic))
        address = SpacePaths.comment(comment, in: board.space)
    }

    @Test func `its author rewrites it, and the page says that it was edited`() throws {
        let form = try board.visit(.loic).get(SpacePaths.commentEditor(comment, in: board.space))
        #expect(form.words.contains("Je viendrai jeudi"))
        #expect(try !board.visit(.sofia).get(board.address(card)).words.contains("modifié"))
        let answer = try board.visit(.loic).put(address, ["text": "Je viendrai lundi"])
        #expect(answer.location == board.address(card) + "#comment-\(comment)")
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.words.contains("Je viendrai lundi"))
        #expect(page.words.contains("modifié"))
    }

    @Test func `what it was is kept`() throws {
        try board.visit(.loic).put(address, ["text": "Je viendrai lundi"])
        let kept: String? = try board.site.database.read {
            try $0.value("SELECT r.body FROM revision AS r WHERE r.item_id = \(comment)")
        }
        #expect(kept == "Je viendrai jeudi")
    }

    @Test func `saved as it was, it is not marked as edited`() throws {
        try board.visit(.loic).put(address, ["text": "Je viendrai jeudi"])
        #expect(try !board.visit(.sofia).get(board.address(card)).words.contains("modifié"))
    }

    @Test func `emptied, it comes back and stays what it was`() throws {
        let answer = try board.visit(.loic).put(address, ["text": "  "])
        #expect(answer.status == 422)
        #expect(try board.visit(.sofia).get(board.address(card)).words.contains("jeudi"))
    }

    @Test func `another member may neither edit nor delete it, a moderator may`() throws {
        let editor = SpacePaths.commentEditor(comment, in: board.space)
        let sofia = try board.visit(.sofia)
        #expect(try !sofia.get(board.address(card)).values(of: "href").contains(editor))
        #expect(try sofia.get(editor).status == 403)
        #expect(try sofia.put(address, ["text": "Non"]).status == 403)
        #expect(try sofia.delete(address).status == 403)
        #expect(try board.visit(.malik).get(board.address(card)).text.contains(editor))
        #expect(try board.visit(.malik).put(address, ["text": "…"]).status == 303)
    }

    @Test func `deleted, it is gone for everybody, and one click brings it back`() throws {
        let loic = try board.visit(.loic)
        let answer = try loic.delete(address)
        #expect(answer.location == board.address(card) + "#comments")
        let page = try loic.get(board.address(card))
        #expect(!page.words.contains("jeudi"))
        let undo = SpacePaths.restoration(comment, in: board.space)
        #expect(page.values(of: "action").contains(undo))
        #expect(try loic.get(address).status == 404)
        let restored = try loic.post(undo)
        #expect(restored.location == address)
        #expect(try board.visit(.sofia).get(board.address(card)).words.contains("jeudi"))
    }

    @Test func `the number of another kind of item names no comment`() throws {
        let path = SpacePaths.comment(card, in: board.space)
        #expect(try board.visit(.amina).get(path).status == 404)
        #expect(try board.visit(.amina).put(path, ["text": "Ruse"]).status == 404)
        #expect(try board.visit(.amina).delete(path).status == 404)
    }
}
