import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Platform

@Suite("Every page once somebody has left", .serialized) struct DepartureTests {
    /// Those who wrote and answered the most: one leaves the space, one has a closed account.
    @Test func `leads to no page of theirs, and shows no picture of them`() throws {
        let theatre = try Theatre()
        let gone = try [Resident.amina, .loic].map { try theatre.person($0) }
        let space = try theatre.site.database.write { db in
            let space = try SpaceStore(db: db).find(slug: Place.centre.rawValue)
            try db.run(
                """
                DELETE FROM membership WHERE person_id = \(gone[0]) AND space_id = \(space?.id)
                """)
            try db.run("UPDATE person SET disabled_at = \(Date()) WHERE id = \(gone[1])")
            return try #require(space)
        }
        let dead = gone.flatMap { id in
            ["href=\"\(SpacePaths.member(id, in: space))\"", SpacePaths.photo(id, in: space)]
        }
        for resident in [Resident.malik, .sofia] {
            var pages = 0
            _ = try Crawler(theatre: theatre, mostOfAShape: 6).crawl(as: resident) { found in
                pages += 1
                for link in dead {
                    #expect(!found.page.contains(link), "\(found.address): \(link)")
                }
            }
            #expect(pages > 40)
        }
    }
}
