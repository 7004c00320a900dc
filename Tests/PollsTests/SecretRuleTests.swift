import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("What is published of a secret vote") struct SecretRuleTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    private static let live = ["secret": "1", "results": "always"]

    @Test func `fits no ballots that one tries, and the list of codes fits its hash`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        var codes: [String] = []
        for (option, resident) in [Resident.amina, .loic, .sofia].enumerated() {
            let receipt = try here.vote(id, resident, ["q1": String(option)])
            codes.append(try #require(receipt.code).replacingOccurrences(of: "-", with: ""))
        }
        try here.close(id)
        codes.sort()
        let poll = try here.poll(id)
        let page = try here.town.visit(as: .denis).get(PollPaths.codes(id, in: here.space)).words
        #expect(page.contains(PollLot.hash(of: codes.joined(separator: "\n"))))
        #expect(poll.codesHash == PollLot.hash(of: codes.joined(separator: "\n")))
        for number in 0..<64 {
            let lines = codes.enumerated().map { place, code in
                "\(code) " + ["c0", "c1", "c2", "-"][number >> (2 * place) & 3]
            }
            #expect(PollLot.hash(of: lines.joined(separator: "\n")) != poll.urnHash)
        }
        // With what is kept beside the urn it can be proved.
        let (salt, lines) = try here.town.site.database.read { db in
            (
                try db.one("SELECT p.urn_salt FROM poll AS p WHERE p.id = \(id)") as [UInt8],
                try UrnStore(db: db, poll: id).lines().joined(separator: "\n")
            )
        }
        let text = String(decoding: salt, as: UTF8.self)
        #expect(PollLot.hash(of: text + "\n" + lines) == poll.urnHash)
        #expect(!page.contains(text))
    }

    @Test func `its form says neither code nor key to whoever keeps it`() throws {
        let id = try here.publish("Secret", ["secret": "1"])
        let seal = try #require(here.page(id).input("seal"))
        let receipt = try here.vote(id, .amina, ["q1": "1", "seal": seal])
        let bytes = try #require(Base64URL.bytes(seal))
        let read = String(decoding: bytes, as: UTF8.self) + seal
        for secret in [receipt.code, receipt.key].compactMap(\.self) {
            #expect(!read.contains(secret.replacingOccurrences(of: "-", with: "")))
        }
        #expect(receipt.code != receipt.key)
        let other = try here.vote(id, .loic, ["q1": "1", "seal": seal])
        #expect(other.code != receipt.code && other.key != receipt.key)
    }

    @Test func `goes on by some ballots at a time while it runs`() throws {
        let id = try here.publish("Secret", Self.live)
        func shown() throws -> String { try here.page(id, as: .malik).words }
        for resident in [Resident.amina, .loic, .sofia, .denis] {
            try here.vote(id, resident, ["q1": "0"])
        }
        #expect(try shown().contains("à partir de 5 bulletins"))
        try here.vote(id, .malik, ["q1": "0"])
        #expect(try shown().contains("Toulouse 5 voix"))
        #expect(try shown().contains("par groupes de 5 bulletins au moins"))
        try here.vote(id, .claire, ["q1": "1"])
        #expect(try here.cast(id) == 6)
        #expect(try shown().contains("Toulouse 5 voix") && shown().contains("compté après 5"))
        #expect(try !shown().contains("Montpellier 1 voix"))
        let table = try here.town.visit(as: .malik).get(PollPaths.table(id, in: here.space))
        #expect(!table.text.contains("Montpellier;1") && !table.text.contains("Montpellier,1"))
        try here.close(id)
        #expect(try shown().contains("Montpellier 1 voix"))
    }

    @Test func `is not looked at early below five ballots, and each look is shown to all`() throws {
        for results in ["always", "voted", "closed"] {
            let id = try here.publish("Secret \(results)", ["secret": "1", "results": results])
            let look = PollPaths.look(id, in: here.space)
            let claire = try here.town.visit(as: .claire)
            try here.vote(id, .amina, ["q1": "0"])
            #expect(try claire.post(look).status == 403)
            for resident in [Resident.loic, .sofia, .denis, .malik] {
                try here.vote(id, resident, ["q1": "0"])
            }
            if results == "always" { continue }
            let first = try claire.post(look)
            #expect(first.status == 200 && first.words.contains("Toulouse 5 voix"))
            #expect(try here.page(id).words.contains("Claire"))
            #expect(try here.page(id).words.contains("a regardé les résultats avant l’heure"))
        }
    }

    @Test func `its answers stand question by question, whoever gave them`() throws {
        let id = try here.publish(
            "Secret",
            PollsTown.secret.merging([
                "questions": "2", "q2_text": "Quand ?", "q2_method": "one",
                "q2_options": "Lundi\nMardi", "q2_seats": "1", "q2_least": "1", "q2_most": "1",
                "q2_share": "none", "q2_base": "nonblank",
            ]) { $1 })
        try here.vote(id, .amina, ["q1": "0", "q2": "1"])
        try here.vote(id, .loic, ["q1": "2", "q2": "0"])
        try here.close(id)
        let table = try here.town.visit(as: .malik).get(PollPaths.answers(id, in: here.space)).text
        let lines = table.split(separator: "\r\n", omittingEmptySubsequences: false).map(
            String.init)
        #expect(!lines.contains { $0.contains("Toulouse") && $0.contains("Mardi") })
        #expect(table.contains("Toulouse") && table.contains("Mardi"))
    }

    @Test func `a ballot for a poll that was changed meanwhile is not taken`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        let page = try here.page(id)
        let stale = try here.poll(id)
        let malik = try here.town.visit(as: .malik)
        let edit = try malik.get(PollPaths.edit(id, in: here.space))
        var form = here.form(
            "Secret", PollsTown.secret.merging(["q1_options": "Albi\nNîmes"]) { $1 })
        form.append("version", try #require(edit.input("version")))
        #expect(try malik.put(here.address(id), form).status == 303)
        let refused = try here.town.visit(as: .amina).post(
            PollPaths.ballot(id, in: here.space),
            [
                "q1": "0", "seal": page.input("seal") ?? "",
                "version": page.input("version") ?? "",
            ])
        #expect(
            refused.status == 409 && refused.words.contains("a été modifié pendant que vous votiez")
        )
        #expect(refused.words.contains("Nîmes") && refused.input("seal") != nil)
        // Read before the change, written after it.
        let (site, amina, now) = (here.town.site, try here.town.person(.amina), here.town.now)
        #expect(throws: VoteRefusal.edited) {
            try site.database.write { db in
                _ = try Voting(stale, site, db, at: now).cast(
                    Ballot([.choices([2])]), of: amina, key: BallotKey())
            }
        }
        #expect(try here.cast(id) == 0 && here.isEven(id))
    }

    @Test func `has no more votes than people, whoever has gone since`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        let all: [Resident] = [.amina, .loic, .sofia, .denis, .malik, .claire]
        for resident in all { try here.vote(id, resident, ["q1": "0"]) }
        let before = try here.cast(id)
        try here.erase(.amina)
        try here.close(id)
        let poll = try here.poll(id)
        #expect(try here.cast(id) == before)
        #expect((poll.enrolled ?? 0) >= before)
        #expect(try !here.results(id, as: .loic).words.contains("(120"))
    }

    @Test func `what protects it is said on a page`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        let amina = try here.town.visit(as: .amina)
        let address = PollPaths.secrecy(in: here.space)
        #expect(try here.page(id).text.contains("href=\"\(address)\""))
        let page = try amina.get(address)
        #expect(page.status == 200 && page.words.contains("deux sauvegardes"))
    }
}
