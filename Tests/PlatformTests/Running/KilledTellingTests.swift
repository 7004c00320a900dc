import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

/// A real server that is killed while it tells many people.
@Suite("Telling many, killed in the middle", .serialized) struct KilledTellingTests {
    private static let many = 3_000
    private static let slug = Place.centre.rawValue
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/parvis-told-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let text = """
            { address: "http://localhost", data: "\(folder)/data", port: 0,
              connectionsPerAddress: 1000, allowance: 1000000 }
            """
        try Data(text.utf8).write(to: URL(filePath: folder + "/parvis.json5"))
    }

    private func open() throws -> Site {
        try SiteFolder(path: folder + "/data").open(
            SiteOptions(
                address: "http://localhost", name: "Parvis", data: folder + "/data",
                resources: Town.resources))
    }

    /// An item of news that all of many members follow.
    private func fill() throws -> Item.ID {
        let site = try open()
        defer { try? site.database.close() }
        try Settlement(site).fill(at: Date())
        var requests = try InternalRequest(site)
        let malik = try site.database.read {
            try PersonStore(db: $0).find(email: Resident.malik.email)
        }
        let answer = try requests.run(
            .post, "/\(Self.slug)/news", as: try #require(malik).id,
            [
                "title": "Suivie", "body": "Le texte.", "audience": "space", "when": "now",
                "comments_open": "1",
            ])
        let id: Item.ID = try answer.newID()
        try site.database.write { db in
            let space = try #require(try SpaceStore(db: db).find(slug: Self.slug)).id
            for number in 1...Self.many {
                let person = try PersonStore(db: db).create(
                    email: "suit-\(number)@exemple.test", name: "Membre \(number)", locale: "fr",
                    at: Date())
                try MembershipStore(db: db).set(.member, of: person, in: space, at: Date())
                try FollowStore(db: db).set(
                    .messages, of: .item(id), by: person, in: space, at: Date())
            }
        }
        return id
    }

    private func serve() throws -> (program: RealProgram, port: Int) {
        let program = try RealProgram(
            ["serve", "--config", folder + "/parvis.json5"], hears: false)
        guard let line = program.line(holding: "Parvis serves"),
            let port = line.split(separator: " ").last.flatMap({ Int($0) })
        else { throw TownError.missing("a server") }
        return (program, port)
    }

    /// How many were told of how many texts, and how many of one twice.
    private func told() throws -> (all: Int, twice: Int) {
        let site = try open()
        defer { try? site.database.close() }
        return try site.database.read { db in
            (
                try db.one(
                    """
                    SELECT COUNT(*) AS n FROM notice AS n JOIN person AS p ON p.id = n.person_id
                    WHERE p.email LIKE 'suit-%'
                    """),
                try db.one(
                    """
                    SELECT COUNT(*) AS n FROM (SELECT n.person_id FROM notice AS n
                        WHERE n.item_id IS NOT NULL
                        GROUP BY n.person_id, n.item_id HAVING COUNT(*) > 1) AS twice
                    """)
            )
        }
    }

    @Test func `everybody is told once of each text, however often the server dies`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let item = try fill()
        // The last one is killed before it can have told everybody.
        let delays = [0.7, 0.3, 0.0]
        for delay in delays {
            let (program, port) = try serve()
            let loic = WebClient()
            try loic.signIn(port, Resident.loic.email, Resident.password)
            let answer = try loic.post(
                port, "/\(Self.slug)/items/\(item)/comments",
                ["text": "Après \(delay) s.", "_key": UUID().uuidString])
            #expect(answer.status == 303)
            Thread.sleep(forTimeInterval: delay)
            program.strikeDead()
            _ = try program.end()
        }
        let whole = delays.count * Self.many
        #expect(try told().all < whole)
        // The folder is one server's alone: it serves for a while, then one looks, again and again.
        for _ in 1...20 where try told().all < whole {
            let (program, _) = try serve()
            Thread.sleep(forTimeInterval: 5)
            program.terminate()
            _ = try program.end()
        }
        let (all, twice) = try told()
        #expect(all == whole)
        #expect(twice == 0)
    }
}
