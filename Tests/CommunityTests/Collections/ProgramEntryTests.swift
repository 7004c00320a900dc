import Community
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@Suite("How programs come in") struct ProgramEntryTests {
    private static let address = "/dav/"

    private func status(_ email: String, _ password: String, _ town: Town) throws -> Int {
        try Program(email, password, town).propfind(Self.address, "d:displayname").status
    }

    private func secret(_ town: Town, of resident: Resident = .amina) throws -> String {
        let person = try town.person(resident)
        return try town.site.database.write {
            try ApplicationPasswordStore(db: $0)
                .make("Essai", reaching: ["shelf"], for: person, at: town.now).text
        }
    }

    @Test func `however it is typed, the password opens, for its owner's address alone`() throws {
        let town = try ShelfTown().town
        let secret = try secret(town)
        #expect(secret.split(separator: "-").map(\.count) == [4, 4, 4, 4, 4])
        let email = Resident.amina.email
        #expect(try status(email, secret, town) == 207)
        #expect(
            try status(email.uppercased(), secret.replacing("-", with: "").uppercased(), town)
                == 207)
        #expect(try status(Resident.loic.email, secret, town) == 401)
        #expect(try status(email, secret + "0", town) == 401)
        #expect(try status(email, "", town) == 401)
        #expect(try status(email, Resident.password, town) == 401)
    }

    @Test func `one that is revoked, and that of a disabled account, open nothing`() throws {
        let town = try ShelfTown().town
        let secret = try secret(town)
        let (email, amina) = (Resident.amina.email, try town.person(.amina))
        #expect(try status(email, secret, town) == 207)
        try town.site.database.write {
            try $0.run("UPDATE person SET disabled_at = 1 WHERE id = \(amina)")
        }
        #expect(try status(email, secret, town) == 401)
        try town.site.database.write {
            try $0.run("UPDATE person SET disabled_at = NULL WHERE id = \(amina)")
        }
        #expect(try status(email, secret, town) == 207)
        try town.site.database.write {
            try ApplicationPasswordStore(db: $0).revokeAll(of: amina)
        }
        #expect(try status(email, secret, town) == 401)
    }

    @Test func `wrong ones are slowed down, and nobody else with them`() throws {
        let town = try ShelfTown(allowance: 1).town
        let (hers, his) = (try secret(town), try secret(town, of: .loic))
        for _ in 1...20 { #expect(try status(Resident.amina.email, "faux", town) == 401) }
        let refused = try Program(Resident.amina.email, hers, town)
            .propfind(Self.address, "d:displayname")
        #expect(refused.status == 429 && refused.headers["Retry-After"] != nil)
        #expect(try status(Resident.loic.email, his, town) == 207)
        town.pass(60)
        #expect(try status(Resident.amina.email, hers, town) == 207)
    }

    @Test func `its last use and its program are noted`() throws {
        let town = try ShelfTown().town
        var phone = Program(Resident.amina.email, try secret(town), town)
        phone.userAgent = "iOS/19.1 (Chose) " + String(repeating: "x", count: 100)
        _ = try phone.propfind(Self.address, "d:displayname")
        let amina = try town.person(.amina)
        let password = try #require(
            try town.site.database.read { try ApplicationPasswordStore(db: $0).all(of: amina) }
                .first)
        #expect(password.usedAt == town.now)
        #expect(password.program.hasPrefix("iOS/19.1 (Chose) xxx"))
        #expect(password.program.count == 80)
    }

    @Test(arguments: [
        "Basic", "Basic !!", "Bearer abc", "Basic YWJj",
        "Basic \(String(repeating: "A", count: 2_000))",
        "Basic /w==",
    ])
    func `what is no name and password is nobody`(field: String) throws {
        let town = try ShelfTown().town
        let answer = try town.guest().send(
            .propfind, Self.address, headers: ["Authorization": field])
        #expect(answer.status == 401)
    }
}
