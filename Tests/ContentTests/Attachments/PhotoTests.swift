import Community
import Foundation
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Photos below a message") struct PhotoTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func photo(_ name: String, seed: UInt64 = 1, width: Int = 1600) throws -> UploadedFile {
        try board.upload(
            name, SimplePicture.landscape(width: width, height: width / 2, seed: seed))
    }

    private func page(_ resident: Resident = .sofia) throws -> Answer {
        try board.visit(resident).get(board.address(card))
    }

    private func shown(_ page: Answer) -> [String] {
        page.values(of: "href").filter { $0.hasSuffix("/picture") }
    }

    @Test func `a photo is shown smaller, with its shape known, and leads to its page`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [photo("Toit.png")])
        let page = try page()
        #expect(page.values(of: "width").contains("1600"))
        #expect(page.values(of: "height").contains("800"))
        #expect(page.values(of: "loading") == ["lazy"])
        #expect(page.values(of: "alt").contains("Photo\u{A0}: Toit.png"))
        let small = try #require(page.values(of: "src").first { $0.hasSuffix("/small") })
        let answer = try board.visit(.sofia).get(small)
        let made = try SeenPicture(try #require(answer.file).path)
        #expect(made.width == 360 && made.height == 180)
        let own = try board.visit(.sofia).get(try #require(shown(page).first))
        #expect(own.status == 200)
        #expect(own.words.contains("1600 × 800 pixels"))
    }

    @Test func `a page without photos brings no stylesheet for them`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [board.pdf()])
        let sheets = { (page: Answer) in
            page.values(of: "href").filter { $0.contains("attachments.css") }.count
        }
        #expect(try sheets(page()) == 0)
        try board.comment(
            "Deux", on: card, by: .loic,
            files: [photo("Un.png"), photo("Deux.png", seed: 2)])
        #expect(try sheets(page()) == 1)
    }

    @Test func `the pages of the photos of one message lead to one another and back`() throws {
        try board.comment("Une autre", on: card, by: .sofia, files: [photo("Autre.png", seed: 9)])
        try board.comment(
            "Trois", on: card, by: .loic,
            files: [photo("A.png"), photo("B.png", seed: 2), photo("C.png", seed: 3)])
        let three = Array(try shown(page()).suffix(3))
        let middle = try board.visit(.sofia).get(three[1])
        #expect(middle.words.contains("2 sur 3"))
        #expect(shown(middle) == [three[0], three[2]])
        #expect(try shown(board.visit(.sofia).get(three[0])) == [three[1]])
        #expect(try shown(board.visit(.sofia).get(three[2])) == [three[1]])
        let back = try #require(middle.values(of: "href").first { $0.contains("#comment-") })
        let address = try #require(back.split(separator: "#").first)
        #expect(try board.visit(.sofia).get(String(address)).words.contains("Trois"))
    }

    @Test func `who does not see the message sees neither its photo nor its smaller ones`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [photo("Toit.png")])
        let own = try #require(shown(page()).first)
        let file = own.replacing("/picture", with: "")
        let all = [own, file, file + "/small", file + "/large"]
        for address in all {
            #expect(try board.visit(.sofia).get(address).status == 200)
            #expect(try board.town.guest().get(address).status == 401)
        }
        try board.visit(.amina).delete(board.address(card))
        for address in all { #expect(try board.visit(.sofia).get(address).status == 404) }
    }

    @Test func `a photo without words is a message, and nothing at all is none`() throws {
        #expect(try board.comment("", on: card, by: .loic).status == 422)
        let sent = try board.comment(" ", on: card, by: .loic, files: [photo("Toit.png")])
        #expect(sent.status == 303)
        #expect(try shown(page()).count == 1)
    }

    @Test func `what was made of a photo goes with the last message that shows it`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [photo("Toit.png")])
        let forget = { (board: PinboardTown) in
            try board.town.site.database.write {
                try PictureStore(db: $0).forgetGone(limit: 9, at: Date(timeIntervalSince1970: 0))
            }
        }
        #expect(try forget(board) == 0)
        try board.town.site.database.write { try $0.run("DELETE FROM attachment") }
        #expect(try forget(board) == 1)
    }
}
