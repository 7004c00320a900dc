import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Notices of one thing") struct NoticeGroupTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card("Covoiturage")
        for number in 1...4 {
            try board.comment("Mot \(number)", on: card, by: number < 3 ? .loic : .sofia)
        }
    }

    private func page() throws -> Answer { try board.visit(.amina).get("/account/notices") }

    private func unread() throws -> Int {
        let amina = try board.town.person(.amina)
        return try board.site.database.read { try NoticeStore(db: $0).unread(of: amina) }
    }

    @Test func `stand in one line with how many are unread, which the badge counts`() throws {
        let page = try page()
        #expect(page.text.components(separatedBy: "<li class=\"row\">").count == 2)
        #expect(page.words.contains("Sofia Martins"))
        #expect(page.words.contains("4 non lues"))
        #expect(try unread() == 4)
    }

    @Test func `opening the line reads all of them and leads to the oldest`() throws {
        let line = try #require(page().values(of: "href").first { $0.contains("/open?thing=") })
        let answer = try board.visit(.amina).get(line)
        let first: String = try board.site.database.read {
            try $0.one("SELECT n.address FROM notice AS n ORDER BY n.id LIMIT 1")
        }
        #expect(answer.status == 303 && answer.location == first)
        #expect(try unread() == 0)
        #expect(try page().words.contains("4 notifications"))
    }

    @Test func `are read by nobody else’s opening, nor by that of another thing`() throws {
        let other = try board.card("Goûter")
        try board.comment("Et là ?", on: other, by: .loic)
        #expect(try unread() == 5)
        _ = try board.visit(.denis).get("/account/notices/open?thing=\(card)")
        #expect(try unread() == 5)
        _ = try board.visit(.amina).get("/account/notices/open?thing=\(other)")
        #expect(try unread() == 4)
        let nothing = try board.visit(.amina).get("/account/notices/open?thing=999999")
        #expect(nothing.location == "/account/notices")
    }

    @Test func `many things make pages, and no notice is lost between them`() throws {
        for number in 1...45 {
            let id = try board.card("Carte \(number)")
            try board.comment("Mot", on: id, by: .loic)
        }
        let first = try page()
        #expect(first.text.components(separatedBy: "<li class=\"row\">").count == 41)
        let next = try #require(first.values(of: "href").first { $0.contains("?before=") })
        let second = try board.visit(.amina).get(next)
        #expect(second.text.components(separatedBy: "<li class=\"row\">").count == 7)
        #expect(second.words.contains("Covoiturage"))
    }
}
