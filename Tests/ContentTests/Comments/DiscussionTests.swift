import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("A long discussion") struct DiscussionTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func fill(_ numbers: ClosedRange<Int>) throws {
        let loic = try board.town.person(.loic)
        try board.write { db in
            for number in numbers {
                let id = try ItemStore(db: db).create(
                    ItemDraft(
                        space: board.space.id, kind: "comment", parent: card, author: loic,
                        title: "Covoiturage", audience: .everyone, isPublished: true),
                    at: board.town.now.addingTimeInterval(Double(number)))
                let text = "numéro \(number)."
                try db.run(
                    "INSERT INTO comment (id, body, body_html) VALUES (\(id), \(text), \(text))")
            }
        }
    }

    @Test func `five hundred comments stand on ten pages, the oldest first`() throws {
        try fill(1...500)
        let loic = try board.visit(.loic)
        let first = try loic.get(board.address(card))
        #expect(first.words.contains("Commentaires 500"))
        #expect(first.words.contains("numéro 1.") && first.words.contains("numéro 50."))
        #expect(!first.words.contains("numéro 51."))
        #expect(first.values(of: "href").contains(board.address(card) + "?comments=2#comments"))
        let last = try loic.get(board.address(card) + "?comments=10")
        #expect(last.words.contains("numéro 451.") && last.words.contains("numéro 500."))
        #expect(last.words.contains("page 10 sur 10"))
    }

    @Test func `its length does not change how often the database is asked`() throws {
        // What is set in the space is known by then.
        _ = try board.visit(.loic).get(board.address(card))
        try fill(1...1)
        let short = try board.visit(.loic).get(board.address(card)).headers["X-Statements"]
        try fill(2...500)
        let long = try board.visit(.loic).get(board.address(card)).headers["X-Statements"]
        // The frame and what is new are asked, and what happened lately is read for all.
        // A server is asked anew after any commit, for what is read first as well.
        #expect(short == (TestDatabase.isOnServer ? "9" : "8"))
        #expect(long == short)
        // The next reader finds what is the same for all.
        let next = try board.visit(.claire).get(board.address(card)).headers["X-Statements"]
        // A server may have to be asked again for what happened lately.
        #expect(["3", "4"].contains(next))
    }

    @Test(arguments: ["0", "-1", "11", "99999999999999999999", "abc", "", "2&comments=3"])
    func `a page that does not exist shows one that does`(page: String) throws {
        try fill(1...120)
        let answer = try board.visit(.loic).get(board.address(card) + "?comments=" + page)
        #expect(answer.status == 200)
        #expect(answer.words.contains("numéro"))
    }

    @Test func `the address of a comment leads to its page`() throws {
        try fill(1...120)
        let id: Item.ID? = try board.site.database.read {
            try $0.value("SELECT c.id FROM comment AS c WHERE c.body = 'numéro 101.'")
        }
        let comment = try #require(id)
        let answer = try board.visit(.loic).get(SpacePaths.comment(comment, in: board.space))
        #expect(answer.location == board.address(card) + "?comments=3#comment-\(comment)")
        let page = try board.visit(.loic).follow(answer)
        #expect(page.text.contains("id=\"comment-\(comment)\""))
    }

    @Test func `the fifty-first comment opens a second page`() throws {
        try fill(1...50)
        #expect(try !board.visit(.loic).get(board.address(card)).text.contains("?comments="))
        try board.town.wait(100)
        let answer = try board.comment("Le suivant", on: card, by: .sofia)
        #expect(answer.location?.contains("?comments=2#comment-") == true)
        #expect(try board.visit(.sofia).follow(answer).words.contains("Le suivant"))
    }
}
