import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

@Suite("A space that has moved") struct MovedSpaceTests {
    let town: Town
    private let old = "/" + Place.centre.rawValue

    init() throws {
        town = try Town(features: features)
    }

    private func move(to slug: String = "centre-vae") throws {
        let space = try town.space(.centre)
        _ = try town.site.database.write { db in
            try #require(try town.site.moveSpace(space, to: slug, db, at: town.now))
        }
    }

    @Test func `every page of it leads from where it was to where it is`() throws {
        try move()
        let (claire, phone) = (try town.visit(as: .claire), try Program(of: .claire, town))
        var led = 0
        for route in town.site.routes where route.method == .get && route.pattern.namesSpace {
            let from = route.pattern.address(space: Place.centre.rawValue, id: "1")
            let to = route.pattern.address(space: "centre-vae", id: "1")
            let answer =
                route.isForPrograms
                ? try phone.send(.get, from + "?a=b") : try claire.get(from + "?a=b")
            #expect(answer.status == 301 && answer.location == to + "?a=b", "\(from)")
            led += 1
        }
        #expect(led > 100)
    }

    @Test func `a stranger is told nothing of a space that has moved, unless it lets them in`()
        throws
    {
        try move()
        let guest = town.guest()
        for route in town.site.routes
        where route.method == .get && route.pattern.namesSpace && !route.isForPrograms {
            let from = route.pattern.address(space: Place.centre.rawValue, id: "1")
            let answer = try guest.get(from)
            #expect(answer.status != 301 && answer.status != 200, "\(from)")
            #expect(answer.location?.contains("centre-vae") != true, "\(from)")
        }
        try town.visit(as: .claire).post("/centre-vae/administration/requests")
        let led = try guest.get(old + "/join")
        #expect(led.status == 301 && led.location == "/centre-vae/join")
    }

    @Test func `the collection of a phone is found by its old address`() throws {
        try move()
        let phone = try Program(of: .amina, town)
        let found = try phone.propfind(
            "/dav/calendars\(old)/", "d:displayname", depth: "0")
        #expect(found.status == 301 && found.location == "/dav/calendars/centre-vae/")
        #expect(try phone.propfind("/dav/calendars/centre-vae/", "d:displayname").status == 207)
    }

    @Test func `a feed for one space goes on under the old name`() throws {
        let amina = try town.visit(as: .amina)
        try amina.post("/account/feed")
        let page = try amina.get("/account/feed")
        let shown = try #require(page.values(of: "value").first { $0.contains("/feeds/") })
        let path = String(shown[try #require(shown.range(of: "/feeds/")).lowerBound...])
        let before = try town.guest().get(path + "?space=\(Place.centre.rawValue)")
        try move()
        let after = try town.guest().get(path + "?space=\(Place.centre.rawValue)")
        #expect(before.status == 200 && after.status == 200)
        #expect(after.text.contains("?space=centre-vae"))
    }

    @Test func `notices and the journal follow, so that what is opened is read`() throws {
        let malik = try town.visit(as: .malik)
        try malik.post(
            old + "/forum/themes",
            [
                "name": "Entraide", "summary": "", "colour": "blue", "audience": "space",
                "opening": "participants",
            ])
        let made = try town.visit(as: .amina).post(
            old + "/forum/themes/1/topics",
            ["title": "Dédoublonner", "text": "Bonjour @Denis Roques", "tags": ""])
        #expect(made.status == 303)
        try town.runJobs()
        try move()
        try town.runJobs()
        for table in ["notice", "broadcast", "journal"] as [SQL] {
            #expect(try count(table, at: Place.centre.rawValue) == 0)
        }
        let denis = try town.visit(as: .denis)
        #expect(try denis.get("/account/notices").text.contains("/centre-vae/forum/"))
        #expect(try denis.get("/centre-vae/whats-new").words.contains("Dédoublonner"))
    }

    private func count(_ table: SQL, at slug: String) throws -> Int {
        try town.site.database.read { db in
            try db.one(
                """
                SELECT COUNT(*) AS n FROM \(table) AS t WHERE t.address LIKE \("/" + slug + "/%")
                """)
        }
    }

    @Test func `notices follow some at a time, wherever it goes meanwhile`() throws {
        let (space, denis) = (try town.space(.centre).id, try town.person(.denis))
        try town.site.database.write { db in
            for number in 1...2500 {
                try db.run(
                    """
                    INSERT INTO notice (person_id, space_id, reason, title, address, at)
                    VALUES (\(denis), \(space), 'reply', 'x', \("\(old)/forum/\(number)"),
                        \(town.now))
                    """)
            }
        }
        let slug = Place.centre.rawValue
        try move()
        #expect(try count("notice", at: slug) == 2500)
        try Jobs(town.site, .only("community.space.moving")).runDue { _ in false }
        try Jobs(town.site, .only("community.space.moving")).runDue { _ in false }
        try Jobs(town.site, .only("community.space.moving")).runDue { _ in false }
        let moved = try count("notice", at: "centre-vae")
        #expect(moved > 0 && moved < 2500)
        try move(to: "centre")
        try town.runJobs()
        #expect(try count("notice", at: "centre") == 2500)
        try move(to: "centre-vae")
        try move(to: slug)
        try move(to: "centre")
        try move(to: slug)
        try town.runJobs()
        #expect(try count("notice", at: slug) == 2500)
    }

    @Test func `what a text has written of people leads to them as before`() throws {
        let denis = try town.person(.denis)
        let link = "[lui](http://localhost\(old)/members/\(denis))"
        try town.visit(as: .claire).putRead(
            old + "/administration/rules", ["text": "Demandez à \(link)."])
        try move()
        let page = try town.visit(as: .amina).get("/centre-vae/charter")
        #expect(page.text.contains("/members/\(denis)"))
        try town.visit(as: .malik).delete("/centre-vae/administration/people/\(denis)")
        let after = try town.visit(as: .amina).get("/centre-vae/charter")
        #expect(!after.text.contains("/members/\(denis)"))
    }
}
