import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing
import Web

@testable import Links

@Suite("Checking links") struct CheckTests {
    let here: LinksTown

    init() throws { here = try LinksTown() }

    private func add(_ path: String = "/page") throws -> Item.ID {
        try here.add("Site", here.field.address(path))
    }

    @Test func `a page that answers is alive, and is looked at again a week later`() throws {
        let id = try add()
        try here.check()
        #expect(try here.link(id).record.verdict == .alive)
        #expect(here.field.asked.prefix(2) == ["GET /robots.txt", "HEAD /page"])
        here.field.forget()
        try here.check(after: 6.9)
        #expect(here.field.asked == [])
        try here.check(after: 0.2)
        #expect(here.field.asked == ["GET /robots.txt", "HEAD /page"])
        #expect(try here.page(id, as: .malik).words.contains("La page répondait"))
        #expect(try !here.page(id).words.contains("La page répondait"))
    }

    @Test func `where HEAD fails the page itself is asked for`() throws {
        here.field.set { asked in
            switch (asked.method, asked.path) {
            case (_, "/robots.txt"): .status("404 Not Found")
            case ("HEAD", _): .status("500 Oops")
            default: .page("Bonjour")
            }
        }
        let id = try add()
        try here.check()
        #expect(try here.link(id).record.verdict == .alive)
    }

    @Test func `three failures over a week make it dead, and a moderator is asked`() throws {
        here.field.set { _ in .status("404 Not Found") }
        let id = try add()
        for (days, verdict) in [(0, LinkVerdict.failing), (3.6, .failing), (3.6, .dead)] {
            try here.check(after: days)
            #expect(try here.link(id).record.verdict == verdict)
        }
        #expect(try here.page(id).words.contains("Injoignable depuis le lundi 3 juin"))
        #expect(try here.list().words.contains("Injoignable depuis"))
        let malik = try here.visit(.malik)
        let tasks = try malik.get("/\(here.space.slug)/tasks")
        #expect(tasks.words.contains("Liens à revoir"))
        #expect(try malik.get(LinksPaths.care(in: here.space)).words.contains("Site"))
        #expect(try here.page(id).words.contains("Qu’en faire") == false)
        // Well again: nobody is asked any more.
        here.field.set { _ in .page("Bonjour") }
        try here.check(after: 31)
        #expect(try here.link(id).asksSince == nil)
        #expect(try !here.page(id).words.contains("Injoignable"))
    }

    @Test func `what is gone is dead at once, and may be kept all the same`() throws {
        here.field.set { asked in
            asked.path == "/robots.txt" ? .status("404 Not Found") : .status("410 Gone")
        }
        let id = try add()
        try here.check()
        #expect(try here.link(id).asksSince != nil)
        #expect(try here.decide("keep", id, by: .loic).status == 403)
        try here.decide("keep", id)
        #expect(try here.link(id).asksSince == nil)
        try here.check(after: 31)
        #expect(try here.link(id).asksSince == nil)
        #expect(try here.link(id).record.verdict == .dead)
    }

    @Test func `a page that has moved for good is led to by one button`() throws {
        let field = here.field
        field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/ancienne": .moved(301, "/nouvelle")
            default: .page("Bonjour")
            }
        }
        let id = try add("/ancienne")
        try here.check()
        let page = try here.page(id, as: .malik)
        #expect(page.words.contains("La page du site") || page.words.contains("a déménagé"))
        #expect(try here.decide("move", id, "https://evil.example/").status == 409)
        try here.decide("move", id, field.address("/nouvelle"))
        #expect(try here.link(id).address == field.address("/nouvelle"))
        #expect(try here.link(id).record.verdict == .unchecked)
        #expect(try here.decide("move", id, field.address("/nouvelle")).status == 409)
    }

    @Test func `only the question that a moderator has read is answered`() throws {
        here.field.set { asked in
            asked.path == "/robots.txt" ? .status("404 Not Found") : .status("410 Gone")
        }
        let id = try add()
        try here.check()
        let page = try here.page(id, as: .malik)
        #expect(page.text.contains("name=\"question\" value=\"dead\""))
        let answer = try here.visit(.malik).post(
            LinksPaths.careOf(id, in: here.space), ["do": "keep", "question": "suspect"])
        #expect(answer.status == 409)
        #expect(try here.link(id).asksSince != nil)
    }

    @Test func `an address that a moderator did not want is not proposed again`() throws {
        let field = here.field
        let target = Target()
        field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/ancienne": .moved(308, target.path)
            default: .page("Bonjour")
            }
        }
        let id = try add("/ancienne")
        try here.check()
        try here.decide("keep", id)
        try here.check(after: 8)
        #expect(try here.link(id).asksSince == nil)
        target.path = "/encore"
        try here.check(after: 8)
        #expect(try here.link(id).asksSince != nil)
    }

    @Test func `the copy of the archive is taken by one button`() throws {
        let id = try add()
        try here.check()
        here.field.set { _ in .status("410 Gone") }
        try here.check(after: 8)
        let archive = "https://web.archive.org/web/20190603/\(here.field.address("/page"))"
        let page = try here.page(id, as: .malik)
        #expect(page.text.contains("value=\"\(archive)\""))
        try here.decide("archive", id, archive)
        #expect(try here.link(id).address == archive)
    }

    @Test func `what robots may not visit is not visited, and not dead`() throws {
        here.field.set { asked in
            asked.path == "/robots.txt"
                ? .body(
                    Array("User-agent: *\nDisallow: /ferme\n".utf8), "text/plain")
                : .page("Bonjour")
        }
        let (closed, open) = (try add("/ferme/page"), try add("/page"))
        try here.check()
        #expect(try here.link(closed).record.verdict == .notKnown)
        #expect(try here.link(closed).record.cause == .robots)
        #expect(try here.link(open).record.verdict == .alive)
        #expect(here.field.asked.filter { $0.contains("ferme") } == [])
        // Asked once for both, and remembered for a day.
        #expect(here.field.asked.filter { $0.hasSuffix("/robots.txt") }.count == 1)
        try here.visit(.malik).post(LinksPaths.check(open, in: here.space))
        here.field.forget()
        try here.check()
        #expect(here.field.asked == ["HEAD /page"])
    }

    @Test func `a site that fails when it is asked for its rules is left alone`() throws {
        here.field.set { asked in
            asked.path == "/robots.txt" ? .status("500 Oops") : .page("Bonjour")
        }
        let id = try add()
        try here.check()
        #expect(try here.link(id).record.cause == .rulesFailing)
        #expect(try here.page(id, as: .malik).words.contains("lire ce qu’il permet"))
        try here.check(after: 40)
        #expect(try here.link(id).record.verdict == .alive)
    }

    @Test func `nothing inside is reached, whatever leads there`() throws {
        let field = here.field
        let inside = try FieldSite()
        field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/dedans": .moved(301, "http://127.0.0.1:\(inside.port)/")
            case "/fichier": .moved(301, "file:///etc/passwd")
            case "/meta": .moved(302, "http://169.254.169.254/latest/meta-data")
            case "/mappe": .moved(301, "http://[::ffff:127.0.0.1]:\(field.port)/page")
            default: .page("Bonjour")
            }
        }
        let private10 = try here.add("Privé", "http://private.example/")
        let ids = try ["/dedans", "/fichier", "/meta", "/mappe"].map { try add($0) }
        try here.check()
        #expect(inside.asked == [])
        #expect(try here.link(private10).record.cause == .inside)
        for id in ids {
            let record = try here.link(id).record
            #expect(record.verdict != .alive)
            #expect(record.proposal == nil)
        }
        #expect(!field.asked.contains { $0.contains("meta-data") })
    }

    @Test func `an endless page and a chain without end come to an end`() throws {
        here.field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/long": asked.method == "HEAD" ? .status("500 Oops") : .endless
            default: .moved(302, asked.path + "x")
            }
        }
        let (long, chain) = (try add("/long"), try add("/chaine"))
        try here.check()
        #expect(try here.link(long).record.verdict == .alive)
        #expect(try here.link(chain).record.cause == .redirects)
    }

    @Test func `one request after the other, at the rate of the site`() throws {
        let slow = try LinksTown(rate: 20)
        for number in 0..<4 { try slow.add("Site", slow.field.address("/\(number)")) }
        slow.field.set { _ in
            Thread.sleep(forTimeInterval: 0.1)
            return .page("Bonjour")
        }
        let took = try ContinuousClock().measure { try slow.check() }
        #expect(slow.field.mostTogether == 1)
        #expect(took >= .milliseconds(200))
    }

    @Test func `nothing is asked where the operator wants nothing to be`() throws {
        let off = try LinksTown(isOff: true)
        try off.add("Site", here.field.address("/page"))
        try off.check()
        #expect(here.field.asked == [])
        let answer = try off.visit(.malik).post(
            LinksPaths.lookup(in: off.space), ["address": "https://institut.example/"])
        #expect(answer.words.contains("aucun autre site"))
    }

    @Test func `what waits or lies in the trash is not asked for`() throws {
        try here.add("Attend", here.field.address("/attend"), by: .amina)
        let id = try add("/corbeille")
        try here.visit(.malik).delete(LinksPaths.link(id, in: here.space))
        try here.check()
        #expect(here.field.asked == [])
    }

    @Test func `the job does all that`() throws {
        let id = try add()
        try Jobs(here.town.site).schedule()
        try Jobs(here.town.site, .only("links.check")).runDue()
        #expect(try here.link(id).record.verdict == .alive)
    }
}

/// Where a page has moved to, for now.
private final class Target: @unchecked Sendable {
    var path = "/nouvelle"
}
