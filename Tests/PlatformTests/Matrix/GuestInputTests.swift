import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

/// What a guest types is kept nowhere unless it can be what it is asked for.
@Suite("What guests type") struct GuestInputTests {
    private static let word = "Remplissage"
    private static let long = String(repeating: word, count: 4000)
    private static let names = [
        "email", "password", "name", "next", "kept", "back", "text", "q", "title", "body",
    ]

    @Test func `however long it is, and wherever a guest may send it, no row holds it`() throws {
        let town = try Town(features: features)
        let stage = try SampleStage(
            town.site, in: try town.space(.centre),
            cast: SampleCast(
                author: try town.person(.amina), moderator: try town.person(.malik),
                administrator: try town.person(.claire), password: Resident.password),
            caller: nil)
        let open = features.flatMap(\.routes).filter { $0.access == .everyone }
        #expect(open.contains { !$0.method.isSafe })
        for route in open {
            let call = try stage.call(route)
            for fields in Self.forms(call.fields) {
                _ = try town.guest().send(
                    route.method, call.address, fields: fields,
                    headers: [
                        "User-Agent": String(Self.long.prefix(8000)),
                        "Referer": "http://localhost/" + Self.long.prefix(4000),
                        "Accept-Language": String(Self.long.prefix(4000)),
                        "Cookie": "parvis-session=\(Self.long.prefix(4000))",
                    ])
            }
        }
        try town.runJobs()
        #expect(try !holds(Self.word, town))
    }

    @Test func `what can be an address is kept as no more than a digest`() throws {
        let town = try Town(features: features)
        let typed: FormFields = ["email": "Remplissage@parvis.test", "password": Self.word]
        #expect(try town.guest().post("/sign-in", typed).status == 422)
        #expect(try !holds("emplissage", town))
    }

    @Test func `an address that cannot be one is refused as a wrong one is, and not counted`()
        throws
    {
        let town = try Town(features: features)
        let known = try town.guest().post(
            "/sign-in", ["email": Resident.amina.email, "password": "wrong"])
        for email in [Self.long, Self.long + "@parvis.test", "amina", "a b@parvis.test"] {
            for _ in 1...20 {
                let answer = try town.guest().post(
                    "/sign-in", ["email": email, "password": "wrong"])
                #expect(answer.status == known.status)
                #expect(
                    answer.words.replacingOccurrences(of: email, with: "")
                        == known.words.replacingOccurrences(of: email, with: ""))
            }
        }
    }

    /// Once as the page sends it with everything beside, once with nothing else.
    private static func forms(_ sample: FormFields) -> [FormFields] {
        var (beside, alone) = (sample, FormFields())
        for name in names {
            if sample.first(name) == nil { beside.append(name, long) }
            alone.append(name, name == "email" ? long + "@parvis.test" : long)
        }
        beside.append("_key", long)
        alone.append("_key", long)
        return [sample, beside, alone]
    }

    /// Whether any row, or any index, holds a text.
    private func holds(_ text: String, _ town: Town) throws -> Bool {
        let database = town.site.database
        guard try database.read({ $0.dialect.isSoleProcess }) else {
            return try database.read { try Self.tables(holding: text, $0) } > 0
        }
        try database.emptyLog()
        let bytes = try Data(contentsOf: URL(filePath: town.folder + "/parvis.sqlite"))
        #expect(bytes.range(of: Data(Resident.amina.email.utf8)) != nil)
        return bytes.range(of: Data(text.utf8)) != nil
    }

    private static func tables(holding text: String, _ db: Database) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM pg_class AS c
            JOIN pg_namespace AS s ON s.oid = c.relnamespace
            WHERE s.nspname = current_schema() AND c.relkind = 'r'
                AND POSITION(\(text) IN CAST(query_to_xml(
                    format('SELECT * FROM %I', c.relname), TRUE, FALSE, '') AS TEXT)) > 0
            """)
    }
}
