import Community
import Content
import Foundation
import Storage
import Synchronization
import TestKit
import Testing

@Suite("The last places of a link") struct LinkRaceTests {
    @Test func `of thirty who come at the same moment, as many come in as there are places`()
        throws
    {
        let town = try Town(features: [])
        let space = try town.space(.centre)
        let malik = try town.person(.malik)
        let now = town.now
        let (link, people) = try town.site.database.write { db in
            let terms = InvitationLink.Terms(
                name: "Stage", role: .member, group: nil, most: 7,
                expiresAt: now.addingTimeInterval(60))
            let (id, _) = try InvitationLinkStore(db: db).create(
                terms, in: space.id, by: malik, at: now)
            let people = try (0..<30).map {
                try PersonStore(db: db).create(
                    email: "venue\($0)@exemple.test", name: "Venue \($0)", locale: "fr", at: now)
            }
            return (try #require(try InvitationLinkStore(db: db).find(id)), people)
        }
        let database = town.site.database
        let turned = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: people.count) { place in
            do {
                try database.write { db in
                    try InvitationStore(db: db).accept(link, by: people[place], at: now)
                }
            } catch {
                turned.withLock { $0 += 1 }
            }
        }
        let inside: Int = try town.site.database.read {
            try $0.one(
                """
                SELECT COUNT(*) AS n FROM membership AS m
                WHERE m.space_id = \(space.id) AND m.person_id IN \(list: people)
                """)
        }
        #expect(inside == 7)
        #expect(turned.withLock { $0 } == 23)
    }
}
