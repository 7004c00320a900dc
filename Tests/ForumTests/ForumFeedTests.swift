import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("The forum for feed readers") struct ForumFeedTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Covoiturage d’été")
    }

    private func feed(_ resident: Resident, _ query: String) throws -> String {
        let person = try square.town.person(resident)
        let token: String? = try square.town.site.database.read { db in
            try FeedTokenStore(db: db).entry(of: person)?.token
        }
        if let token { return ForumPaths.feed(token) + query }
        let made = Token().text
        try square.town.site.database.write {
            try FeedTokenStore(db: $0).set(made, of: person, at: square.town.now)
        }
        return ForumPaths.feed(made) + query
    }

    private func statements(_ address: String) throws -> Int {
        var requests = try InternalRequest(square.town.site)
        _ = try requests.run(.get, address, as: square.town.person(.malik))
        return requests.statements
    }

    @Test func `a topic and a theme are read by the secret, and only what one may see`() throws {
        let guest = square.town.guest()
        let words = try guest.get(feed(.malik, "?topic=\(topic)")).words
        #expect(words.contains("Covoiturage d’été"))
        #expect(try guest.get(feed(.malik, "?theme=\(square.theme)")).words.contains("Covoiturage"))
        try square.change("UPDATE item SET trashed_at = 1 WHERE id = \(topic)")
        for query in ["?topic=\(topic)", "?topic=999999", "?theme=999999", "?theme=x", ""] {
            #expect(try guest.get(feed(.malik, query)).status == 404, "\(query)")
        }
    }

    @Test func `a feed takes as many statements for somebody of many spaces`() throws {
        let malik = try square.town.person(.malik)
        let queries = ["?topic=\(topic)", "?theme=\(square.theme)"]
        let few = try queries.map { try statements(feed(.malik, $0)) }
        for number in 1...5 {
            try square.town.site.database.write { db in
                let space = try square.town.site.makeSpace(
                    slug: "a-espace-\(number)", name: "À l’espace \(number)", host: "Hôte",
                    zone: "Europe/Paris", db, at: square.town.now)
                try MembershipStore(db: db).set(
                    .member, of: malik, in: space.id, at: square.town.now)
            }
        }
        #expect(try queries.map { try statements(feed(.malik, $0)) } == few)
        let space = square.space.id
        try square.change(
            "DELETE FROM membership WHERE person_id = \(malik) AND space_id = \(space)")
        for query in queries {
            #expect(try square.town.guest().get(feed(.malik, query)).status == 404)
        }
    }
}
