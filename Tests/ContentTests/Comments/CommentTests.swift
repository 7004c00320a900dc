import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Commenting") struct CommentTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    @Test func `a member comments, and the others read it formatted`() throws {
        let answer = try board.comment("Je prends **deux** personnes.", on: card, by: .loic)
        #expect(answer.status == 303)
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.text.contains("<strong>deux</strong>"))
        #expect(page.words.contains("Loïc Le Goff"))
        #expect(page.words.contains("Commentaires 1"))
    }

    @Test func `what one writes is text, never markup`() throws {
        try board.comment("<script>alert(1)</script> d’été", on: card, by: .loic)
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(!page.text.contains("<script>alert"))
        #expect(page.words.contains("d’été"))
    }

    @Test func `the same form sent twice makes one comment`() throws {
        let browser = try board.visit(.loic)
        let address = SpacePaths.comments(card, in: board.space)
        let first = try browser.post(address, ["text": "Présent"], key: "once")
        let second = try browser.post(address, ["text": "Présent"], key: "once")
        #expect(first.location == second.location)
        #expect(try board.comments() == 1)
    }

    @Test func `a bad text is refused with a sentence, in a comment and in an edit`() throws {
        let comment = try board.id(board.comment("Bon.", on: card, by: .loic))
        let address = SpacePaths.comment(comment, in: board.space)
        for bad in BadText.all {
            let answers = [
                try board.comment(bad.text, on: card, by: .loic),
                try board.visit(.loic).put(address, ["text": bad.text]),
            ]
            for answer in answers {
                #expect(answer.status == 422, "\(bad)")
                #expect(answer.words.contains(bad.sentence), "\(bad)")
            }
        }
        #expect(try board.comments() == 1)
    }

    @Test func `the same comment twice in a row is asked about, and may be meant`() throws {
        #expect(try board.comment("D’accord.", on: card, by: .loic).status == 303)
        let second = try board.comment("D’accord.", on: card, by: .loic)
        #expect(second.status == 409)
        #expect(second.words.contains("Vous venez de publier ce même texte"))
        #expect(second.text.contains("D’accord.</textarea>"))
        #expect(second.input("again") == "1")
        #expect(try board.comments() == 1)
        let meant = try board.comment("D’accord.", on: card, by: .loic, ["again": "1"])
        #expect(meant.status == 303)
        #expect(try board.comment("D’accord.", on: card, by: .sofia).status == 303)
        try board.town.wait(601)
        #expect(try board.comment("D’accord.", on: card, by: .loic).status == 303)
    }

    @Test func `a comment of 32 KiB is taken, one byte more comes back whole`() throws {
        let most = String(repeating: "mot ", count: 8191) + "fin."
        #expect(most.utf8.count == 32 << 10)
        #expect(try board.comment(most, on: card, by: .loic).status == 303)
        let refused = try board.comment(most + "!", on: card, by: .loic)
        #expect(refused.status == 422)
        #expect(refused.text.contains(most + "!"))
        #expect(try board.comments() == 1)
    }

    @Test func `text nested too deeply is refused and kept`() throws {
        let deep = String(repeating: ">", count: 40) + " citation"
        let answer = try board.comment(deep, on: card, by: .loic)
        #expect(answer.status == 422)
        #expect(answer.words.contains(deep))
    }

    @Test func `a field sent twice is refused`() throws {
        let answer = try board.comment("Un", on: card, by: .loic, ["text": "Deux"])
        #expect(answer.status == 400)
        #expect(try board.comments() == 0)
    }

    @Test func `a discussion closed meanwhile gives the text back`() throws {
        try board.write { try ItemStore(db: $0).setCommentsOpen(card, false) }
        let answer = try board.comment("Trop tard, mais pensé", on: card, by: .loic)
        #expect(answer.status == 409)
        #expect(answer.words.contains("Trop tard, mais pensé"))
        #expect(try board.comments() == 0)
        #expect(try board.visit(.loic).get(board.address(card)).words.contains("sont fermés"))
    }

    @Test func `the author and a moderator close and reopen, another member does not`() throws {
        let address = SpacePaths.commenting(card, in: board.space)
        #expect(try board.visit(.loic).delete(address).status == 403)
        #expect(try board.visit(.amina).delete(address).status == 303)
        #expect(try board.comment("Non", on: card, by: .loic).status == 409)
        #expect(try board.visit(.malik).post(address).status == 303)
        #expect(try board.comment("Oui", on: card, by: .loic).status == 303)
    }

    @Test func `a comment is no place for comments`() throws {
        let comment = try board.id(board.comment("Présent", on: card, by: .loic))
        #expect(try board.comment("Dessus", on: comment, by: .sofia).status == 404)
        let closing = SpacePaths.commenting(comment, in: board.space)
        #expect(try board.visit(.malik).delete(closing).status == 404)
    }

    @Test func `what others wrote is marked as new until it was shown`() throws {
        let fresh = { (resident: Resident) in
            try board.visit(resident).get(board.address(card)).text
                .components(separatedBy: "class=\"comment fresh\"").count - 1
        }
        try board.comment("Premier", on: card, by: .loic)
        #expect(try fresh(.loic) == 0)
        #expect(try fresh(.sofia) == 1)
        #expect(try fresh(.sofia) == 0)
        try board.town.wait(60)
        try board.comment("Second", on: card, by: .denis)
        #expect(try fresh(.sofia) == 1)
        #expect(try fresh(.denis) == 1)
        try board.town.wait(60)
        #expect(try fresh(.sofia) == 0)
        #expect(try fresh(.denis) == 0)
    }

    @Test func `what a person who has left wrote stays under no name`() throws {
        try board.comment("Présent", on: card, by: .loic)
        let loic = try board.town.person(.loic)
        try board.write { try $0.run("UPDATE item SET author_id = NULL WHERE author_id = \(loic)") }
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(page.words.contains("Compte supprimé"))
        #expect(page.words.contains("Présent"))
    }
}
