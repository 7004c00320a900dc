import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Community

@Suite("What the tables keep of a space's members") struct DirectoryTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    private func entries() throws -> [String] {
        try town.site.database.read { db in
            try db.values(
                """
                SELECT e.space_id || '/' || e.shelf || '/' || e.entry || '/' || e.person_id AS line
                FROM member_entry AS e
                """)
        }.sorted()
    }

    /// What the counts say, and what counting says.
    private func counts() throws -> (kept: [Int], counted: [Int]) {
        try town.site.database.read { db in
            let kept: [Int] = try db.values(
                """
                SELECT h.people * 1000 + h.open_people AS n FROM headcount AS h
                UNION ALL SELECT g.people * 1000 + g.open_people FROM member_group AS g
                UNION ALL SELECT CAST(SUM(d.people) AS BIGINT) FROM joined_day AS d GROUP BY d.space_id
                """)
            let counted: [Int] = try db.values(
                """
                SELECT COUNT(*) * 1000
                    + SUM(CASE WHEN p.disabled_at IS NULL THEN 1 ELSE 0 END) AS n
                FROM membership AS m JOIN person AS p ON p.id = m.person_id GROUP BY m.space_id
                UNION ALL SELECT COALESCE(SUM(CASE WHEN p.id IS NULL THEN 0 ELSE 1000 END
                    + CASE WHEN p.id IS NOT NULL AND p.disabled_at IS NULL THEN 1 ELSE 0 END), 0)
                FROM member_group AS g
                LEFT JOIN member_group_person AS gp ON gp.group_id = g.id
                LEFT JOIN person AS p ON p.id = gp.person_id GROUP BY g.id
                UNION ALL SELECT COUNT(*) FROM membership AS m GROUP BY m.space_id
                """)
            return (kept.sorted(), counted.sorted())
        }
    }

    @Test func `an upgrade finds everybody under the same entries as a change of profile`() throws {
        try town.setProfile(.amina, .organisation, "Union locale (Albi) / Tarn-Sud", .members)
        try town.setProfile(.amina, .kind, "elected", .moderators)
        try town.setProfile(.loic, .department, "2B", .members)
        try town.setProfile(.sofia, .organisation, "L’Œuvre d’Été", .moderators)
        try town.setProfile(.denis, .organisation, "Cachée", .me)
        try town.setProfile(.malik, .organisation, "C.G.T. de l’Aude", .members)
        try town.setProfile(.claire, .telephone, "+33 (0)5 61 00 12 34", .moderators)
        let names = ["'Abd  al-Malik", "Ève d’Hautpoul-O'Neil", "Jean-Luc", "-", "É"]
        try town.site.database.write { db in
            for (number, name) in names.enumerated() {
                let id = try PersonStore(db: db).create(
                    email: "n\(number)@parvis.test", name: name, locale: "fr", at: town.now)
                try MembershipStore(db: db).set(
                    .member, of: id, in: try town.space(.centre).id, at: town.now)
            }
        }
        let written = try entries()
        #expect(written.contains { $0.contains("/name/o'neil/") })
        #expect(written.contains { $0.contains("/kind.moderators/elected amina haddad/") })
        #expect(written.contains { $0.contains("/organisation.moderators/oeuvre d'ete/") })
        #expect(written.contains { $0.contains("/organisation/cgt") })
        #expect(written.contains { $0.contains("/telephone.moderators/0561001234 ") })
        #expect(!written.contains { $0.contains("cachee") })
        try town.site.database.write { db in
            try db.run("DROP TABLE member_entry")
            try db.run("DROP TABLE member_entry_renewal")
            for migration in [DirectorySchema.entries, DirectorySchema.renewal] {
                for statement in migration.statements {
                    _ = try db.run(statement.sql(for: db.dialect))
                }
            }
        }
        #expect(try entries() != written)
        try Jobs(town.site).schedule()
        try town.runJobs()
        #expect(try entries() == written)
    }

    private func answered(_ answer: Answer) throws {
        let status = answer.status
        #expect(status == 303)
    }

    @Test func `counts are right whatever happens to people and groups`() throws {
        let claire = try town.visit(as: .claire)
        let space = try town.space(.centre)
        let group = try town.group("Bureau", [.amina, .denis, .sofia])
        _ = try town.group("Vide", [])
        let steps: [() throws -> Void] = [
            { try town.crowd(20) },
            { try town.disable(.denis) },
            {
                let sofia = SpacePaths.person(try town.person(.sofia), in: space)
                try answered(claire.delete(sofia))
                let (kept, counted) = try counts()
                #expect(kept == counted)
                try answered(claire.post(sofia + "/restoration"))
            },
            {
                let denis = try town.person(.denis)
                try town.site.database.write {
                    try PersonStore(db: $0).setDisabled(denis, at: nil)
                }
            },
            {
                let page = "/\(space.slug)/administration/groups/\(group)"
                try answered(claire.put(page, ["name": "Bureau"]))
            },
            {
                let amina = SpacePaths.person(try town.person(.amina), in: space)
                try answered(claire.put(amina, ["role": "moderator"]))
            },
            { try answered(town.erase(.loic)) },
            { try town.runJobs() },
        ]
        for (number, step) in steps.enumerated() {
            try step()
            let (kept, counted) = try counts()
            #expect(kept == counted, "after step \(number)")
        }
    }

    @Test func `several servers that take people in at once count each of them`() throws {
        let space = try town.space(.centre).id
        let people = try town.site.database.write { db in
            try (1...24).map {
                try PersonStore(db: db).create(
                    email: "p\($0)@parvis.test", name: "P \($0)", locale: "fr", at: town.now)
            }
        }
        let site = town.site
        let now = town.now
        DispatchQueue.concurrentPerform(iterations: people.count) { index in
            _ = try? site.database.write {
                try MembershipStore(db: $0).set(.member, of: people[index], in: space, at: now)
            }
        }
        let (kept, counted) = try counts()
        #expect(kept == counted)
    }
}
