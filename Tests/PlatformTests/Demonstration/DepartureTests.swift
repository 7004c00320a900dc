import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Platform

@Suite("Every page once somebody has left", .serialized) struct DepartureTests {
    /// Of addresses that differ by numbers, so many are looked at.
    private static let mostOfAShape = 6

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
            try crawl(theatre, as: resident) { address, page in
                pages += 1
                for link in dead { #expect(!page.contains(link), "\(address): \(link)") }
            }
            #expect(pages > 40)
        }
    }

    private func crawl(
        _ theatre: Theatre, as resident: Resident, _ look: (String, String) -> Void
    ) throws {
        var requests = try InternalRequest(theatre.site)
        let person = try theatre.person(resident)
        var known: Set<String> = ["/" + Place.centre.rawValue]
        var waiting = Array(known)
        var shapes: [String: Int] = [:]
        while let address = waiting.popLast() {
            let answer: Response
            do { answer = try requests.run(.get, address, as: person) } catch {
                Issue.record("\(resident): \(error)")
                continue
            }
            guard answer.headers["Content-Type"]?.hasPrefix("text/html") == true,
                answer.headers["Content-Disposition"]?.hasPrefix("attachment") != true
            else { continue }
            look(address, answer.page)
            for part in answer.page.components(separatedBy: " href=\"").dropFirst() {
                let link = String(part.prefix { $0 != "\"" && $0 != "#" && $0 != "?" })
                guard link.hasPrefix("/"), known.insert(link).inserted else { continue }
                let shape = link.replacing(/\d+/, with: "#")
                shapes[shape, default: 0] += 1
                if shapes[shape, default: 0] <= Self.mostOfAShape { waiting.append(link) }
            }
        }
    }
}
