import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("A secret vote") struct SecretTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    private let words = PollsTown.secret.merging(["q1_method": "text"]) { $1 }

    @Test func `shows a code once, which stands in no address, and proves the ballot at the end`()
        throws
    {
        let id = try here.publish("Secret", PollsTown.secret)
        let receipt = try here.vote(id, .amina, ["q1": "1"])
        #expect(receipt.status == 200 && receipt.location == nil)
        let code = try #require(receipt.code)
        #expect(try !here.page(id).text.contains(code))
        #expect(
            try here.town.visit(as: .amina).get(PollPaths.codes(id, in: here.space)).status == 404)
        try here.close(id)
        let codes = try here.town.visit(as: .loic).get(PollPaths.codes(id, in: here.space))
        #expect(codes.words.contains(code))
        #expect(codes.words.contains(try #require(here.poll(id).urnHash)))
    }

    @Test func `the same form sent twice is one vote with one code`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        let seal = try #require(here.page(id).input("seal"))
        let first = try here.vote(id, .amina, ["q1": "1", "seal": seal])
        let second = try here.vote(id, .amina, ["q1": "1", "seal": seal])
        #expect(first.code != nil && first.code == second.code)
        let other = try here.vote(id, .amina, ["q1": "2", "seal": seal])
        // Whatever it says now: the answer tells nothing of what is in the urn.
        #expect(other.status == 200 && other.code == first.code)
        #expect(other.words == second.words && other.words.contains("n’a pas changé"))
        #expect(try here.cast(id) == 1 && here.isEven(id))
    }

    @Test func `is changed with its key alone, where it may be`() throws {
        let id = try here.publish("Secret", ["secret": "1", "results": "closed"])
        let receipt = try here.vote(id, .amina, ["q1": "1"])
        let (code, key) = (try #require(receipt.code), try #require(receipt.key))
        let seal = try #require(here.page(id).input("seal"))
        #expect(try here.vote(id, .loic, ["q1": "1"]).key != key)
        for wrong in ["0000-0000-0000-0000", code, "bonjour"] {
            let refused = try here.vote(id, .amina, ["q1": "0", "code": wrong, "seal": seal])
            #expect(refused.status == 409, "\(wrong)")
            #expect(refused.words.contains("n’est celle d’aucun bulletin"), "\(wrong)")
        }
        let changed = try here.vote(id, .amina, ["q1": "0", "code": key.lowercased()])
        #expect(changed.status == 200 && changed.code == code)
        try here.close(id)
        let results = try here.results(id).words
        #expect(results.contains("Toulouse 1 voix") && results.contains("Montpellier 1 voix"))
        #expect(try here.isEven(id))
    }

    /// Every place where something is kept or told is read, and the ballot found in the urn alone.
    @Test func `leaves its words and its code in the urn alone`() throws {
        let id = try here.publish("Secret", words)
        var codes: [String] = []
        for resident in [Resident.amina, .loic, .sofia, .denis, .claire] {
            let receipt = try here.vote(id, resident, ["q1": "Glockenspiel de \(resident)"])
            codes.append(try #require(receipt.code).replacingOccurrences(of: "-", with: ""))
        }
        try here.town.visit(as: .malik).post(PollPaths.reminder(id, in: here.space))
        try here.town.wait(86_400)
        try expectSecret(codes)
        try here.close(id)
        try here.town.wait(86_400)
        try expectSecret(codes)
        let amina = try here.town.visit(as: .amina)
        let export = try here.town.takenAlong(by: .amina)
        #expect(export.contains("Secret") && !export.contains("Glockenspiel"))
        for address in ["/account/notices", "/\(here.space.slug)/search?q=glockenspiel"] {
            #expect(try !amina.get(address).words.contains("Glockenspiel de"), "\(address)")
        }
        #expect(!here.town.log.all.joined().contains("Glockenspiel"))
    }

    private func expectSecret(_ codes: [String]) throws {
        let rows = try here.town.site.database.read { try TableDump.rows(of: $0) }
        #expect(rows.count > 40)
        for (table, text) in rows where table != "poll_urn" {
            #expect(!text.contains("Glockenspiel"), "\(table)")
            for code in codes { #expect(!text.contains(code), "\(table)") }
        }
        #expect(rows["poll_urn"]?.contains("Glockenspiel") == true)
    }

    @Test func `keeps ballots in the order of their codes, and no number with them`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        for resident in [Resident.amina, .loic, .sofia, .denis] {
            try here.vote(id, resident, ["q1": "1"])
        }
        let lines = try here.town.site.database.read { try UrnStore(db: $0, poll: id).lines() }
        #expect(lines.count == 4 && lines == lines.sorted())
        #expect(lines.allSatisfy { $0.wholeMatch(of: /[0-9A-Z]{16} c1/) != nil })
        let columns = try here.town.site.database.read { db in
            try ["poll_register", "poll_urn"].map { try TableDump.columns(of: $0, db) }
        }
        #expect(columns[0] == ["person_id", "poll_id"])
        #expect(columns[1] == ["added", "ballots", "poll_id", "size", "start"])
    }

    /// Rows are told apart by no mark of the engine, once the poll is over.
    @Test(.enabled(if: TestDatabase.isOnServer))
    func `has one mark of a transaction on all rows, once it is over`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        for resident in [Resident.amina, .loic, .sofia] { try here.vote(id, resident, ["q1": "1"]) }
        func marks(_ table: SQL) throws -> Int {
            try here.count(
                "SELECT COUNT(DISTINCT CAST(t.xmin AS TEXT)) AS n FROM \(table) AS t WHERE t.poll_id = \(id)"
            )
        }
        #expect(try marks("poll_register") == 3 && marks("poll_urn") == 1)
        try here.close(id)
        #expect(try marks("poll_register") == 1 && marks("poll_urn") == 1)
    }

    @Test func `parts a thick sheaf in two, and loses none`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        var codes: [BallotCode] = []
        try here.town.site.database.write { db in
            let urn = UrnStore(db: db, poll: id)
            // As many names as ballots, which the schema asks for.
            try db.run(
                "UPDATE poll_count SET registered = 1, cast_ballots = 0 WHERE poll_id = \(id)")
            for number in 0..<1_300 {
                let code = BallotKey().code
                codes.append(code)
                _ = try urn.add(code, "c\(number % 3)")
                try db.run(
                    "UPDATE poll_count SET registered = registered + 1 WHERE poll_id = \(id)")
            }
            try db.run(
                "UPDATE poll_count SET registered = cast_ballots WHERE poll_id = \(id)")
        }
        #expect(
            try here.count("SELECT COUNT(*) AS n FROM poll_urn AS u WHERE u.poll_id = \(id)") >= 3)
        let (lines, early, late) = try here.town.site.database.read { db in
            let urn = UrnStore(db: db, poll: id)
            return (
                try urn.lines().count, try urn.ballot(codes[7]), try urn.ballot(codes[1_299])
            )
        }
        #expect(lines == 1_300 && early == "c1" && late == "c0")
        #expect(try here.isEven(id))
    }
}
