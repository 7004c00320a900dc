import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

/// The demonstration has each module at work; what it has not told of two of its people is given to
/// them here.
@Suite("All that two accounts hold becomes one") struct MergeCarryTests {
    /// How many columns may name nobody all the same.
    private static let most = 24
    /// Not of these: they would end what they are to fill.
    private static let ending = [
        "/account/merging/union", "/sign-out", "/closures", "/administration/mergings", "/backups",
        "/departure", "/account/spaces",
    ]
    /// Of two one goes: what is shown of a profile, what was between the two, an attendance; what
    /// waits for either to become one with another is over.
    private static let fewer = [
        "account.visibility", "polls.proxies", "agenda.noting", "agenda.attendance",
        "content.mutes", "moderation.rulings", "account.merging",
    ]

    let site: Site
    let theatre: Theatre
    let kept: Person.ID
    let closed: Person.ID

    init() throws {
        theatre = try Theatre()
        site = theatre.site
        kept = try theatre.person(.amina)
        closed = try theatre.person(.malik)
    }

    private var columns: [PersonColumn] {
        site.declarations.all(PersonalData.self).flatMap(\.columns)
    }

    private func fill() throws {
        try act(closed)
        try act(kept)
        for column in columns {
            for (one, other) in [(closed, kept), (kept, closed)] {
                let held = try site.database.read {
                    try MergedStoreRows(db: $0).count(column, of: one)
                }
                guard held == 0 else { continue }
                try? site.database.write {
                    MergedStoreRows(db: $0).give(column, to: one, butNot: other)
                }
            }
        }
    }

    /// All that the samples of the modules do, as far as this person may.
    private func act(_ person: Person.ID) throws {
        let space = try #require(
            try site.database.read { try SpaceStore(db: $0).find(slug: Place.centre.rawValue) })
        let stage = try SampleStage(
            site, in: space,
            cast: SampleCast(
                author: person, moderator: try theatre.person(.claire),
                administrator: try theatre.person(.claire), password: Resident.password),
            caller: person)
        for route in features.flatMap(\.routes)
        where [.post, .put].contains(route.method) && !route.isForPrograms
            && !Self.ending.contains(where: route.name.contains)
        {
            do {
                let call = try stage.call(route)
                _ = try stage.requests.run(
                    call.method, call.address, as: person, call.fields, files: call.files)
            } catch {}
        }
    }

    private func merge() throws {
        let done = try site.database.write {
            try AccountMerge(site, $0, at: site.clock.now()).begin(closed, into: kept)
        }
        #expect(done)
        try work("community.merge")
    }

    /// All pieces, the later ones too.
    private func work(_ kind: String) throws {
        for _ in 1...200 {
            try site.database.write { db in
                try db.run(
                    "UPDATE job SET run_at = \(site.clock.now()) WHERE kind = \(kind)")
            }
            try Jobs(site, .only(kind)).runDue()
            let left: Int = try site.database.read {
                try $0.one("SELECT COUNT(*) AS n FROM job AS j WHERE j.kind = \(kind)")
            }
            if left == 0 { return }
        }
        Issue.record("\(kind) does not end")
    }

    private func rows(_ column: PersonColumn, of person: Person.ID) throws -> Int {
        try site.database.read { try MergedStoreRows(db: $0).count(column, of: person) }
    }

    private func counts(of person: Person.ID) throws -> [String: Int] {
        try site.database.read {
            try PersonalDataStore(db: $0).counts(
                site.declarations.all(PersonalData.self), of: person)
        }
    }

    @Test func `no column names the one that closed, save where its module says why`() throws {
        try fill()
        let filled = try columns.filter { try rows($0, of: closed) > 0 }
        let missing = columns.map(\.name).filter { name in !filled.contains { $0.name == name } }
        #expect(missing.count < Self.most, "nothing to carry of \(missing)")
        let before = try (counts(of: kept), counts(of: closed))
        try merge()
        for column in columns {
            let left = try rows(column, of: closed)
            if column.grounds == nil { #expect(left == 0, "\(column.name)") }
        }
        for (name, query) in MergedStoreRows.counters {
            let differing = try site.database.read { try MergedStoreRows(db: $0).differing(query) }
            #expect(differing == 0, "\(name)")
        }
        let after = try counts(of: kept)
        for data in site.declarations.all(PersonalData.self) where !data.endsWithMerge {
            let had = max(before.0[data.name] ?? 0, before.1[data.name] ?? 0)
            guard !Self.fewer.contains(data.name) else { continue }
            #expect(after[data.name] ?? 0 >= had, "\(data.name)")
        }
        #expect(try AuditLog.isWhole(site))
        try expectErasable()
    }

    /// Erasing the one that stays leaves nothing of either.
    private func expectErasable() throws {
        let person = try #require(try site.database.read { try PersonStore(db: $0).find(kept) })
        let isBegun = try site.database.write {
            try Erasure(site, $0, at: site.clock.now()).begin(person, named: "x")
        }
        #expect(isBegun)
        try work("community.erase")
        for column in columns {
            #expect(try rows(column, of: closed) == 0, "\(column.name)")
            #expect(try rows(column, of: kept) == 0, "\(column.name)")
        }
        let left: Int = try site.database.read {
            try $0.one(
                "SELECT COUNT(*) AS n FROM person AS p WHERE p.id IN (\(kept), \(closed))")
        }
        #expect(left == 0)
    }
}

extension AuditLog {
    fileprivate static func isWhole(_ site: Site) throws -> Bool {
        try site.database.read { try AuditLog(site.signer, $0).firstBreak() == nil }
    }
}
