import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import News

/// "À lire" is told in one row, whoever it concerns when they come.
@Suite("What is told to all") struct BroadcastTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func ask(_ changes: [String: String] = [:]) throws -> Item.ID {
        try room.publish("Convention", changes.merging(["asks_reading": "1"]) { $1 })
    }

    private func notices(_ resident: Resident) throws -> String {
        try room.town.visit(as: resident).get(AccountPaths.notices()).words
    }

    @Test func `asking a crowd takes the same rows as asking two people`() throws {
        try room.town.crowd(300)
        _ = try ask()
        #expect(try room.count("SELECT COUNT(*) AS n FROM broadcast AS b") == 1)
        #expect(try room.count("SELECT COUNT(*) AS n FROM notice AS n") == 0)
        let last = try room.town.site.database.read { db in
            try db.one("SELECT MAX(p.id) AS id FROM person AS p") as Person.ID
        }
        let unread = try room.town.site.database.read { try NoticeStore(db: $0).unread(of: last) }
        #expect(unread == 1)
    }

    @Test func `whoever joins afterwards has it to do, without being told of it`() throws {
        _ = try ask()
        try room.town.wait(60)
        let claire = try room.town.visit(as: .claire)
        let people = "\(room.home)/administration/people/\(try room.town.person(.denis))"
        #expect(try claire.delete(people).status == 303)
        #expect(try room.notices(.denis) == 0)
        let person = try room.town.person(.denis)
        try room.town.site.database.write { db in
            try MembershipStore(db: db).set(
                .member, of: person, in: room.space.id, at: room.town.now)
        }
        #expect(try room.notices(.denis) == 0)
        let denis = try room.town.visit(as: .denis)
        #expect(try denis.get("\(room.home)/tasks").words.contains("Convention"))
    }

    @Test func `whoever is taken back finds what they had been told`() throws {
        _ = try ask()
        let claire = try room.town.visit(as: .claire)
        let people = "\(room.home)/administration/people/\(try room.town.person(.denis))"
        #expect(try claire.delete(people).status == 303)
        #expect(try room.notices(.denis) == 0)
        #expect(try claire.post(people + "/restoration").status == 303)
        #expect(try room.notices(.denis) == 1)
    }

    @Test func `whoever is put into its group later is told then, and who leaves it no more`()
        throws
    {
        let group = try room.group("Bureau", [.amina])
        _ = try ask(["audience": "groups", "group": group])
        #expect(try room.notices(.amina) == 1)
        #expect(try room.notices(.loic) == 0)
        let loic = try room.town.person(.loic)
        let malik = try room.town.visit(as: .malik)
        let page = "\(room.home)/administration/groups/\(group)"
        #expect(try malik.put(page, ["name": "Bureau", "member": "\(loic)"]).status == 303)
        #expect(try room.notices(.loic) == 1)
        #expect(try room.notices(.amina) == 0)
        #expect(try !notices(.amina).contains("Convention"))
    }

    @Test func `opening it reads what told of it; marking all does as well, and keeps it`() throws {
        let id = try ask()
        _ = try room.town.visit(as: .amina).get(room.address(id))
        room.town.site.deferredWrites.drain(room.town.site.database, log: room.town.site.log)
        #expect(try room.notices(.amina) == 0)
        #expect(try notices(.amina).contains("Convention"))
        let loic = try room.town.visit(as: .loic)
        #expect(try loic.post(AccountPaths.notices() + "/read").status == 303)
        #expect(try room.notices(.loic) == 0)
        #expect(try notices(.loic).contains("Convention"))
        #expect(try room.notices(.sofia) == 1)
    }

    @Test func `asked again after an edit, nobody is told twice`() throws {
        let id = try ask()
        let amina = try room.town.visit(as: .amina)
        try amina.post(AccountPaths.notices() + "/read")
        #expect(try room.save(id, "Convention", ["asks_reading": ""]).status == 303)
        #expect(try room.save(id, "Convention", ["asks_reading": "1"]).status == 303)
        #expect(try room.notices(.amina) == 0)
        #expect(try room.notices(.sofia) == 1)
    }

    @Test func `a moderator who saw it before its minute is told when it is out`() throws {
        let id = try room.publish(
            "Demain",
            [
                "asks_reading": "1", "when": "later", "publish_day": "2019-06-04",
                "publish_time": "08:00",
            ])
        let claire = try room.town.visit(as: .claire)
        _ = try claire.get(room.address(id))
        #expect(try room.notices(.claire) == 0)
        try room.town.wait(30 * 3600)
        #expect(try room.notices(.claire) == 1)
        _ = try room.town.signInAgain(.claire).get(room.address(id))
        room.town.site.deferredWrites.drain(room.town.site.database, log: room.town.site.log)
        #expect(try room.notices(.claire) == 0)
    }

    @Test func `notices to one and to all stand in the order of time, page after page`() throws {
        let loic = try room.town.person(.loic)
        var wanted: [String] = []
        for number in 1...60 {
            let title = "Ligne \(number)."
            if number % 2 == 0 {
                _ = try room.publish(title, ["asks_reading": "1"])
            } else {
                try room.town.site.database.write {
                    try NoticeStore(db: $0).add(
                        .published, for: [loic], titled: title, address: "/x\(number)",
                        actor: nil, in: room.space.id, at: room.town.now)
                }
            }
            wanted.insert(title, at: 0)
            if number % 3 == 0 { room.town.pass(60) }
        }
        let browser = try room.town.visit(as: .loic)
        let first = try browser.get(AccountPaths.notices())
        let next = try #require(first.values(of: "href").first { $0.contains("before=") })
        let second = try browser.get(next)
        let seen = [first, second].flatMap { page in
            page.words.components(separatedBy: "Ligne ").dropFirst()
                .map { "Ligne " + ($0.components(separatedBy: ".").first ?? "") + "." }
        }
        #expect(Set(seen) == Set(wanted) && seen.count == 60)
        #expect(try room.notices(.loic) == 60)
    }

    @Test func `an upgrade keeps who was told and who read it`() throws {
        let id = try ask()
        let (amina, loic) = (try room.town.person(.amina), try room.town.person(.loic))
        try room.town.site.database.write { db in
            // As it was told before.
            try db.run("DELETE FROM broadcast")
            try db.run(
                """
                INSERT INTO notice (person_id, space_id, item_id, reason, title, address, at,
                    read_at)
                SELECT m.person_id, m.space_id, \(id), 'toRead', 'Convention', '/x',
                    \(room.town.now), CASE WHEN m.person_id = \(amina) THEN \(room.town.now) END
                FROM membership AS m
                WHERE m.space_id = \(room.space.id) AND m.person_id IN (\(amina), \(loic))
                """)
            for statement in NewsSchema.broadcast.statements {
                _ = try db.run(statement.sql(for: db.dialect))
            }
        }
        #expect(try room.notices(.amina) == 0)
        #expect(try room.notices(.loic) == 1)
        #expect(try notices(.amina).components(separatedBy: "Convention").count == 2)
        #expect(try room.save(id, "Convention", ["asks_reading": "1"]).status == 303)
        #expect(try room.notices(.loic) == 1)
    }
}
