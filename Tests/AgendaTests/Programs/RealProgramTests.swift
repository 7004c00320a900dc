import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite(
    "vdirsyncer and khal", .serialized,
    .enabled(if: Telephone.isThere, "vdirsyncer and khal are not installed"))
struct RealProgramTests {
    private let here: PhoneTown
    private let server: Listener
    private let phone: Telephone

    init() throws {
        here = try PhoneTown()
        server = try Listener(here.town)
        let amina = try here.town.person(.amina)
        let now = here.town.now
        let secret = try here.town.site.database.write {
            try ApplicationPasswordStore(db: $0)
                .make("Téléphone", reaching: ["agenda"], for: amina, at: now)
        }
        phone = try Telephone(server.port, Resident.amina.email, secret.text)
    }

    /// The addresses whose texts were fetched since the last look.
    private func fetched() -> [String] {
        server.asked().filter { $0.method == .report && $0.body.contains("multiget") }
            .flatMap { $0.body.components(separatedBy: "href>").filter { $0.contains(".ics") } }
    }

    @Test func `find the calendar, read it, and see each change once`() throws {
        defer { phone.throwAway() }
        let meeting = try here.add("Réunion publique")
        let series = try here.add("Permanence", PhoneTown.weekly)
        let found = try phone.discover()
        #expect(found.code == 0, "\(found.complained)")
        let first = try phone.sync()
        #expect(first.code == 0, "\(first.complained)")
        #expect(try phone.files().count == 2)
        #expect(fetched().count == 2)
        let lines = try phone.list("2030-01-01", days: 60)
        #expect(
            lines.contains("2030-01-15 18:00 Réunion publique|Bourse du travail, Toulouse|"))
        #expect(lines.filter { $0.contains("Permanence") }.count == 4)
        #expect(lines.contains { $0.hasPrefix("2030-02-05 18:00 Permanence") })

        // Nothing has changed: nothing is fetched.
        #expect(try phone.sync().code == 0)
        #expect(fetched().isEmpty)

        // One has changed: it is fetched, and nothing else.
        try here.rename(meeting, "Réunion déplacée", ["start_time": "19:00", "end_time": "21:00"])
        #expect(try phone.sync().code == 0)
        #expect(fetched().count == 1)
        #expect(
            try phone.list("2030-01-15", days: 1).contains {
                $0.hasPrefix("2030-01-15 19:00 Réunion déplacée")
            })

        // One is gone.
        try here.change("UPDATE item SET trashed_at = 1 WHERE id = \(series)")
        #expect(try phone.sync().code == 0)
        #expect(try phone.files().count == 1)
        #expect(fetched().isEmpty)
    }

    @Test func `keep one's own answers as a calendar of its own`() throws {
        defer { phone.throwAway() }
        let id = try here.add("Permanence", PhoneTown.weekly)
        _ = try here.town.visit(as: .malik).put(
            GatheringPaths.rules(id, in: here.space), ["open": "1", "list_for": "members"])
        let dates = try here.town.site.database.read { try OccurrenceStore(db: $0).all(of: id) }
        let answer = try here.town.visit(as: .amina).post(
            GatheringPaths.answers(dates[1].id, in: here.space), ["answer": "yes", "guests": "0"])
        #expect(answer.status == 303)
        #expect(try phone.discover().code == 0)
        #expect(try phone.sync().code == 0)
        #expect(try phone.files().count == 1)
        #expect(try phone.files("~answers").count == 1)
    }

    @Test func `a revoked password reads no more, and what was read stays`() throws {
        defer { phone.throwAway() }
        try here.add("Réunion publique")
        #expect(try phone.discover().code == 0)
        #expect(try phone.sync().code == 0)
        let amina = try here.town.person(.amina)
        here.town.site.deferredWrites.drain(here.town.site.database, log: here.town.site.log)
        let known = try here.town.site.database.read {
            try ApplicationPasswordStore(db: $0).all(of: amina)
        }
        #expect(known.first?.program.hasPrefix("vdirsyncer/") == true)
        #expect(known.first?.usedAt == here.town.now)
        _ = try here.town.site.database.write {
            try ApplicationPasswordStore(db: $0).revokeAll(of: amina)
        }
        try here.add("Secret")
        #expect(try phone.sync().code != 0)
        #expect(try phone.files().count == 1)
    }
}
