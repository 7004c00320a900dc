import Community
import Foundation
import Storage
import TestKit
import Testing

/// Towns share what is costly to make, and nothing else.
@Suite("The town of the tests") struct TownTests {
    @Test func `what happens in one town is unknown in another of the same features`() throws {
        let (one, other) = (try Town(features: []), try Town(features: []))
        let before = try people(other)
        try one.site.database.write { db in
            _ = try PersonStore(db: db).create(
                email: "new@parvis.test", name: "Nouvelle", locale: "fr", administersSite: false,
                at: one.now)
        }
        #expect(try people(one) == before + 1)
        #expect(try people(other) == before)
        #expect(try people(Town(features: [])) == before)
    }

    @Test func `a town goes away with its test, whoever has visited it`() throws {
        let folder = try visited()
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    private func visited() throws -> String {
        let town = try Town(features: [])
        #expect(try town.visit(as: .amina).get("/account").status == 200)
        #expect(FileManager.default.fileExists(atPath: town.folder))
        return town.folder
    }

    @Test func `a person's browser is the same at each visit`() throws {
        let town = try Town(features: [])
        let browser = try town.visit(as: .amina)
        browser.language = "en"
        browser.setCookie("here", "1")
        #expect(try town.visit(as: .amina).language == "en")
        #expect(try town.visit(as: .amina).cookie("here") == "1")
        #expect(try town.visit(as: .loic).cookie("here") == nil)
    }

    private func people(_ town: Town) throws -> Int {
        try town.site.database.read { db in
            try db.value("SELECT COUNT(*) AS n FROM person AS p")
        } ?? 0
    }
}
