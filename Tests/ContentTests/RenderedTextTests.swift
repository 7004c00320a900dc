import Community
import Foundation
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Texts from before an upgrade") struct RenderedTextTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private var html: String {
        get throws {
            try board.site.database.read {
                try $0.value("SELECT c.body_html FROM comment AS c ORDER BY c.id DESC LIMIT 1")
            } ?? ""
        }
    }

    /// As a text was rendered of old; the renewal begins anew.
    private func age(_ old: String) throws {
        try board.site.database.write { db in
            try db.run("UPDATE comment SET body_html = \(old)")
            try db.run("DELETE FROM rendered_text")
        }
        try Jobs(board.site).schedule()
    }

    @Test func `they are rendered again, with the mentions that they had`() throws {
        let text = "Bonjour @Loïc Le Goff :\n12 rue des Lilas\n\nMerci @Loïc Le Goff !"
        #expect(try board.comment(text, on: card, by: .sofia).status == 303)
        let new = try html
        #expect(new.contains("<br>"))
        let old = new.replacing("<br>", with: "")
        try age(old)
        try board.town.runJobs()
        #expect(try html == new)
        #expect(try html.components(separatedBy: "<a href").count == 3)
    }

    @Test func `a link that leads to somebody is no mention`() throws {
        let sofia = try board.town.person(.sofia)
        let link = "[@Sofia](/\(Place.centre.rawValue)/members/\(sofia))"
        let text = "\(link) et @Loïc Le Goff\net merci"
        #expect(try board.comment(text, on: card, by: .sofia).status == 303)
        let new = try html
        #expect(new.components(separatedBy: "<a href").count == 3)
        try age(new.replacing("<br>", with: ""))
        try board.town.runJobs()
        #expect(try html == new)
    }

    @Test func `who wrote without French spaces has none afterwards`() throws {
        #expect(try board.comment("Oui !\nNon ?", on: card, by: .sofia).status == 303)
        let french = try html
        #expect(french.contains("\u{202F}"))
        let plain = french.replacing("\u{202F}", with: " ")
        try age(plain.replacing("<br>", with: ""))
        try board.town.runJobs()
        #expect(try html == plain)
    }

    @Test func `many of them are done in pieces, and then no more`() throws {
        for number in 0..<60 {
            #expect(try board.comment("Un\n\(number)", on: card, by: .sofia).status == 303)
        }
        try age("<p>ancien</p>")
        try board.town.runJobs()
        let (left, upto): (Int?, Int?) = try board.site.database.read { db in
            (
                try db.value("SELECT COUNT(*) FROM comment AS c WHERE c.body_html LIKE '%ancien%'"),
                try db.value(
                    "SELECT COUNT(*) FROM rendered_text AS r WHERE r.upto IS NOT NULL")
            )
        }
        #expect(left == 0 && upto == 0)
    }
}
