import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing
import Web

@testable import Links

@Suite("Rounds of checks") struct RoundTests {
    let here: LinksTown

    init() throws { here = try LinksTown() }

    @Test func `what one site answers does not cost the others their round`() throws {
        here.field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/champ": .status("200 OK", "HTTP/x: y")
            case "/long": .moved(301, "/" + String(repeating: "a", count: 4_000))
            default: .page("Bonjour")
            }
        }
        let fragment = "#" + String(repeating: "b", count: 200)
        let ids = try ["/champ", "/long" + fragment, "/page"].map {
            try here.add("Site", here.field.address($0))
        }
        try here.check()
        for id in ids { #expect(try here.link(id).record.verdict == .alive) }
    }

    @Test func `a link whose look cannot be kept is looked at in a week`() throws {
        let (bad, good) = (
            try here.add("Site", here.field.address("/a")),
            try here.add("Site", here.field.address("/b"))
        )
        var outcome = try LinkRound(site: here.town.site).run()
        let now = here.town.now
        outcome.looks = outcome.looks.map { look in
            guard look.link.id == bad else { return look }
            return LinkLook(
                link: look.link, address: look.address,
                finding: .answered(status: 0, isChallenge: false, chain: [], retryAfter: nil),
                at: look.at)
        }
        var faults: [String] = []
        try here.town.site.database.write { db in
            try CheckJobs.keep(outcome, db, at: now) { faults.append($0) }
        }
        #expect(faults.count == 1)
        #expect(try here.link(good).record.verdict == .alive)
        let record = try here.link(bad).record
        #expect(record.verdict == .unchecked)
        #expect(abs(record.due.timeIntervalSince(now) - 7 * LinksTown.day) < 1)
    }

    @Test func `an address that is none any more waits for a week as well`() throws {
        let id = try here.add("Site", here.field.address("/page"))
        try here.town.site.database.write {
            try $0.run("UPDATE link SET address = 'gopher://x' WHERE item_id = \(id)")
        }
        try here.check()
        #expect(try here.link(id).record.due > here.town.now)
        #expect(here.field.asked == [])
    }

    @Test func `the picture of a link that was changed meanwhile is swept`() throws {
        let id = try here.add("Site", here.field.address("/page"))
        var outcome = try LinkRound(site: here.town.site).run()
        outcome.looks = outcome.looks.map { look in
            var look = look
            look.icon = .sought(String(repeating: "a", count: 64))
            return look
        }
        let (elsewhere, now) = (try WebAddress("https://ailleurs.example/"), here.town.now)
        try here.town.site.database.write { db in
            try WebLinkStore(db: db).setAddress(elsewhere, of: id, at: now)
            try CheckJobs.keep(outcome, db, at: now) { _ in }
        }
        #expect(try here.link(id).icon == nil)
        let sweeping: Int = try here.town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM job AS j WHERE j.kind = 'community.file'")
        }
        #expect(sweeping == 1)
    }

    @Test func `where no site answers at all, none of them is dead`() throws {
        let ids = try (0..<4).map { try here.add("Site", "https://nulle\($0).example/") }
        for _ in 0..<4 { try here.check(after: 3.6) }
        for id in ids { #expect(try here.link(id).record.verdict == .failing) }
        // Once another answers, it is theirs.
        try here.add("Autre", here.field.address("/page"), by: .claire)
        try here.check()
        try here.check(after: 3.6)
        for id in ids { #expect(try here.link(id).record.verdict == .dead) }
    }

    @Test func `what a moderator wants looked at comes before what is due by itself`() throws {
        try here.add("Premier", here.field.address("/premier"))
        let id = try here.add("Second", here.field.address("/second"))
        try here.check()
        here.field.forget()
        here.town.pass(8 * LinksTown.day)
        try here.visit(.malik).post(LinksPaths.check(id, in: here.space))
        try here.check()
        let heads = here.field.asked.filter { $0.hasPrefix("HEAD") }
        #expect(heads == ["HEAD /second", "HEAD /premier"])
    }
}
