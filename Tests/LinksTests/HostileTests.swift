import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing
import Web

@testable import Links

/// Sites that lie, lead astray or never end, tried by the job and by whoever looks a page up.
@Suite("Sites that mean no good") struct HostileTests {
    let here: LinksTown

    init() throws { here = try LinksTown(patience: .seconds(1)) }

    private func add(_ path: String = "/page") throws -> Item.ID {
        try here.add("Site", here.field.address(path))
    }

    private func look(_ address: String) throws -> Answer {
        try here.visit(.malik).post(LinksPaths.lookup(in: here.space), ["address": address])
    }

    /// A site without rules that answers as it is told.
    private func answer(_ reply: @escaping FieldSite.Answer) {
        here.field.set { $0.path == "/robots.txt" ? .status("404 Not Found") : reply($0) }
    }

    @Test(arguments: ["private.example", "both.example", "mapped.example", "rebound.example"])
    func `a name that leads inside by any of its addresses is not asked`(name: String) throws {
        let id = try here.add("Site", "http://\(name)/")
        try here.check()
        let record = try here.link(id).record
        #expect(record.cause == .inside && record.verdict == .notKnown)
        #expect(try look("http://\(name)/").words.contains("ne peut pas être visitée d’ici"))
    }

    @Test(arguments: [
        "http://both.example/", "http://127.0.0.1/", "http://0x7f.1/", "http://2130706433/",
        "http://[::ffff:127.0.0.1]/", "http://localhost/", "file:///etc/passwd",
        "http://user:pass@site.test/", "gopher://site.test/",
    ])
    func `a chain that ends inside is not followed to its end`(end: String) throws {
        let site = here.field.address("")
        answer { asked in
            switch asked.path {
            case "/a": .moved(301, "/b")
            case "/b": .moved(302, site + "/c")
            default: .moved(308, end)
            }
        }
        let id = try add("/a")
        try here.check()
        let record = try here.link(id).record
        #expect([.notKnown, .failing].contains(record.verdict), "\(record.verdict)")
        #expect(record.proposal == nil)
        #expect(here.field.asked.filter { $0.hasSuffix("/page") } == [])
        #expect(try look(here.field.address("/a")).status == 200)
    }

    @Test func `another port than those of the web is not asked`() throws {
        let ids = try ["22", "25", "8080", "6379"].map {
            try here.add("Port \($0)", "http://site\($0).test:\($0)/")
        }
        try here.check()
        for id in ids { #expect(try here.link(id).record.cause == .inside) }
        #expect(here.field.asked == [])
    }

    @Test(arguments: [3, 4, 12])
    func `three redirects are followed, and more are not known to end badly`(count: Int) throws {
        answer { asked in
            let number = Int(asked.path.dropFirst()) ?? 0
            return number == 0 ? .page("Bonjour") : .moved(302, "/\(number - 1)")
        }
        let id = try add("/\(count)")
        for days in [0.0, 8, 8] { try here.check(after: days) }
        let record = try here.link(id).record
        #expect(record.verdict == (count == 3 ? .alive : .notKnown))
        #expect(record.cause == (count == 3 ? nil : .redirects))
        #expect(try !here.list().words.contains("Injoignable"))
    }

    @Test func `rules that are behind too many redirects are not taken for none`() throws {
        here.field.set { asked in
            asked.path.hasPrefix("/robots.txt")
                ? .moved(301, asked.path + "x") : .page("Bonjour")
        }
        let id = try add()
        try here.check()
        #expect(try here.link(id).record.verdict == .notKnown)
        #expect(!here.field.asked.contains { $0.hasSuffix("/page") })
    }

    @Test(arguments: ["403 Forbidden", "405 Method Not Allowed", "501 Not Implemented"])
    func `a site that takes no HEAD is asked for the page`(status: String) throws {
        answer { $0.method == "HEAD" ? .status(status) : .page("Bonjour") }
        let id = try add()
        try here.check()
        #expect(try here.link(id).record.verdict == .alive)
        let asked = here.field.asked.filter { $0.hasSuffix("/page") }
        #expect(asked.prefix(2) == ["HEAD /page", "GET /page"])
    }

    @Test func `a site that asks to wait is asked when it wishes, and is not dead`() throws {
        answer { _ in .status("429 Too Many Requests", "Retry-After: \(12 * 86_400)") }
        let id = try add()
        try here.check()
        #expect(here.field.asked == ["GET /robots.txt", "HEAD /page"])
        #expect(try here.link(id).record.cause == .busy)
        here.field.forget()
        try here.check(after: 11.9)
        #expect(here.field.asked == [])
        answer { _ in .page("Bonjour") }
        try here.check(after: 0.2)
        #expect(try here.link(id).record.verdict == .alive)
    }

    @Test func `a body that drips, and one that never comes, end with the time`() throws {
        answer { asked in
            if asked.path == "/silence" { return .silence }
            return asked.method == "HEAD" ? .status("405 No") : .drip
        }
        let (drip, silence) = (try add("/drip"), try add("/silence"))
        let took = try ContinuousClock().measure {
            try here.check()
            #expect(try look(here.field.address("/drip")).words.contains("trop de temps"))
        }
        #expect(took < .seconds(20))
        for id in [drip, silence] { #expect(try here.link(id).record.cause == .slow) }
    }

    @Test func `a page that is packed small and is huge is read to its limit`() throws {
        let (here, bomb) = (try LinksTown(), try Self.bomb())
        here.field.set { asked in
            asked.path == "/robots.txt" ? .status("404 Not Found") : .bytes(bomb)
        }
        let address = here.field.address("/page")
        let answer = try here.visit(.malik).post(
            LinksPaths.lookup(in: here.space), ["address": address])
        #expect(answer.input("title") == "Bombe", "\(answer.words)")
        let id = try here.add("Site", address)
        try here.check()
        #expect(try here.link(id).record.verdict == .alive)
    }

    @Test func `a site in trouble for a while comes back, and starts anew`() throws {
        answer { _ in .status("500 Oops") }
        let id = try add()
        for days in [0, 3.6] { try here.check(after: days) }
        answer { _ in .status("503 Busy") }
        try here.check(after: 3.6)
        #expect(try here.link(id).record.verdict == .notKnown)
        answer { _ in .status("404 Not Found") }
        try here.check(after: 7.1)
        #expect(try here.link(id).record.verdict == .dead)
        #expect(try here.list().words.contains("Injoignable"))
        answer { _ in .page("Bonjour") }
        try here.check(after: 31)
        #expect(try !here.list().words.contains("Injoignable"))
        answer { _ in .status("404 Not Found") }
        try here.check(after: 8)
        #expect(try here.link(id).record.verdict == .failing)
    }

    /// A page of 30,000 octets of gzip that are 30,000,000.
    private static func bomb() throws -> [UInt8] {
        let bytes = try Array(
            Command.run(
                "python3", "-c",
                "import gzip, sys; sys.stdout.buffer.write("
                    + "gzip.compress(b'<title>Bombe</title>' + b'0' * 30_000_000))"
            ).output)
        let head =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
            + "Content-Length: \(bytes.count)\r\nConnection: close\r\n\r\n"
        return Array(head.utf8) + bytes
    }
}
