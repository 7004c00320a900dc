import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("The front page") struct FrontTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    @Test func `an empty page teaches: moderators how to begin, members what to expect`() throws {
        let moderator = try room.town.visit(as: .malik).get(room.home)
        #expect(moderator.status == 200)
        #expect(moderator.words.contains("Écrire la première"))
        let member = try room.town.visit(as: .amina).get(room.home)
        #expect(member.words.contains("Aucune actualité pour l’instant"))
        #expect(!member.words.contains("Écrire la première"))
    }

    @Test func `what a moderator publishes stands on every member's page`() throws {
        try room.publish("Assemblée générale à Labège", ["summary": "Le 12 juin à 18 h."])
        for resident in [Resident.amina, .region, .claire] {
            let page = try room.town.visit(as: resident).get(room.home)
            #expect(page.words.contains("Assemblée générale à Labège"))
            #expect(page.words.contains("Le 12 juin à 18 h."))
        }
    }

    @Test func `pinned items come first, then the newest`() throws {
        let old = try room.publish("Ancienne")
        try room.town.wait(60)
        try room.publish("Récente")
        let before = try room.town.visit(as: .amina).get(room.home).words
        #expect(order("Récente", "Ancienne", in: before) == true)
        try room.town.visit(as: .malik).post(NewsPaths.pin(old, in: room.space))
        let pinned = try room.town.visit(as: .amina).get(room.home).words
        #expect(order("Ancienne", "Récente", in: pinned) == true)
        try room.town.visit(as: .malik).delete(NewsPaths.pin(old, in: room.space))
        let after = try room.town.visit(as: .amina).get(room.home).words
        #expect(order("Récente", "Ancienne", in: after) == true)
    }

    @Test func `an item is unread until it is opened, for each person apart`() throws {
        let id = try room.publish("À découvrir")
        let amina = try room.town.visit(as: .amina)
        #expect(try amina.get(room.home).words.contains("Non lue"))
        #expect(try amina.get(room.address(id)).status == 200)
        #expect(try !amina.get(room.home).words.contains("Non lue"))
        #expect(try room.town.visit(as: .sofia).get(room.home).words.contains("Non lue"))
    }

    @Test func `the head of the page tells what is new as the badges count it`() throws {
        let amina = try room.town.visit(as: .amina)
        #expect(try amina.get(room.home).words.contains("Vous avez tout vu"))
        try room.publish("Une première")
        try room.publish("Une deuxième", ["asks_reading": "1"])
        let page = try amina.get(room.home)
        #expect(page.words.contains("2 actualités à lire") && page.words.contains("2 en attente"))
        let board = try #require(page.text.range(of: "id=\"board\""))
        let ask = try #require(page.text.range(of: "class=\"ask\""))
        #expect(ask.lowerBound < board.lowerBound)
        #expect(try !room.town.guest().get(room.home).words.contains("Du nouveau pour vous"))
    }

    @Test func `nothing older than somebody's authentication is unread to them`() throws {
        try room.publish("D’avant")
        try room.town.wait(3600)
        let amina = try room.town.person(.amina)
        try room.change(
            "UPDATE membership SET joined_at = \(room.town.now) WHERE person_id = \(amina)")
        #expect(try !room.town.visit(as: .amina).get(room.home).words.contains("Non lue"))
    }

    @Test func `somebody outside the space cannot tell that it exists`() throws {
        let network = try room.town.space(.network)
        let path = HomePath.home(in: network)
        #expect(try room.town.visit(as: .claire).get(path).status == 200)
        #expect(try room.town.visit(as: .amina).get(path).status == 404)
    }

    @Test func `a page takes the same few statements at one item and at thirty`() throws {
        try room.publish("Une")
        let few = try statements(.malik)
        for number in 0..<30 { try room.publish("Actualité \(number)") }
        #expect(try statements(.malik) == few)
        #expect(few <= 12)
    }

    @Test func `a page shows as many items as the space says`() throws {
        for number in 1...12 { try room.publish("Actualité \(number)") }
        func shown() throws -> Int {
            try room.town.visit(as: .amina).get(room.home).text
                .components(separatedBy: "<article").count - 1
        }
        #expect(try shown() == 10)
        for (size, count) in [("5", 5), ("20", 12)] {
            let saved = try room.town.visit(as: .claire).put(
                "/\(room.space.slug)/administration/modules/news",
                ["on": "1", "name": "", "setting-news-perPage": size])
            #expect(saved.status == 303)
            #expect(try shown() == count)
        }
    }

    @Test func `a page waits for the server of the database at most once a statement`() throws {
        let story = try room.publish("Une")
        var requests = try InternalRequest(room.town.site)
        let person = try room.town.person(.amina)
        for address in [room.home, room.address(story)] {
            _ = try requests.run(.get, address, as: person)
            #expect(requests.statements > 0)
            #expect(requests.roundTrips <= requests.statements)
            #expect(TestDatabase.isOnServer == (requests.roundTrips > 0))
        }
    }

    private func statements(_ resident: Resident) throws -> Int {
        let person = try room.town.person(resident)
        return try room.town.site.database.read { db in
            let viewer = try #require(try ViewerStore(db: db).viewer(of: person))
            let before = db.statements
            _ = try NewsListStore(db: db).page(NewsQuery(), for: viewer, in: room.space)
            return db.statements - before
        }
    }

    private func order(_ first: String, _ second: String, in text: String) -> Bool? {
        guard let one = text.range(of: first), let two = text.range(of: second) else { return nil }
        return one.lowerBound < two.lowerBound
    }
}
