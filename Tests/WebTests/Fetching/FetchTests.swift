import Foundation
import TestKit
import Testing

@testable import Web

@Suite("Fetching a page") struct FetchTests {
    @Test func `a page comes with its status, fields, type and body`() throws {
        let site = try Site { _ in
            [
                .page(
                    "200 OK", "Bonjour", "Content-Type: text/html; Charset=\"UTF-8\"", "X-A: 1",
                    "X-A: 2")
            ]
        }
        let answer = try site.fetcher().fetch(FetchRequest(.get, site.address("/a?b=1#c")))
        #expect(answer.status == 200 && !answer.isCut && answer.chain.isEmpty)
        #expect(String(decoding: answer.body, as: UTF8.self) == "Bonjour")
        #expect(answer.fields["x-a"] == "1, 2")
        #expect(answer.mediaType == "text/html" && answer.charset == "utf-8")
        #expect(answer.address.fragment == "c")
        #expect(site.asked == ["GET /a?b=1"])
    }

    @Test func `a request names us, and has no cookie, password or referrer`() throws {
        let site = try Site { _ in [.page("200 OK", "", "Set-Cookie: a=b")] }
        for _ in 1...2 { _ = try site.fetcher().fetch(FetchRequest(.get, site.address("/"))) }
        let head = site.lastHead
        #expect(head.contains("User-Agent: Parvis-test\r\n"))
        #expect(head.contains("Accept-Encoding: gzip, deflate\r\n"))
        for name in ["Cookie", "Authorization", "Referer", "Range", "Proxy"] {
            #expect(!head.contains(name))
        }
    }

    @Test func `HEAD is asked as HEAD, a range as a range`() throws {
        let site = try Site { asked in
            asked.method == "HEAD"
                ? [.head("204 No Content")] : [.page("206 Partial Content", "Bon")]
        }
        let head = try site.fetcher().fetch(FetchRequest(.head, site.address("/")))
        #expect(head.status == 204 && head.body.isEmpty)
        let part = try site.fetcher().fetch(FetchRequest(.get, site.address("/"), firstBytes: 3))
        #expect(part.status == 206 && part.body.count == 3)
        #expect(site.lastHead.contains("Range: bytes=0-2\r\n"))
        #expect(!site.lastHead.contains("Accept-Encoding"))
    }

    @Test(arguments: [404, 410, 429, 500, 503])
    func `an answer that is no page is an answer all the same`(status: Int) throws {
        let site = try Site { _ in [.head("\(status) X", "Retry-After: 120")] }
        let answer = try site.fetcher().fetch(FetchRequest(.get, site.address("/")))
        #expect(answer.status == status)
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        #expect(answer.retryAfter(from: now) == now.addingTimeInterval(120))
    }

    @Test func `what comes before the answer is not the answer`() throws {
        let site = try Site { _ in
            [.text("HTTP/1.1 103 Early Hints\r\nLocation: /x\r\nX-A: 1\r\n\r\n"), .page()]
        }
        let answer = try site.fetcher().fetch(FetchRequest(.get, site.address("/")))
        #expect(answer.status == 200 && answer.fields["x-a"] == nil)
    }

    @Test func `a field that begins as a line of status is a field`() throws {
        let site = try Site { _ in [.head("200 OK", "X-A: 1", "HTTP/x: y")] }
        let answer = try site.fetcher().fetch(FetchRequest(.get, site.address("/")))
        #expect(answer.status == 200 && answer.fields["x-a"] == "1")
        #expect(answer.fields["http/x"] == "y")
    }

    @Test func `a body without end is cut at the limit, and is no failure`() throws {
        let site = try Site { _ in
            [
                .text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
                .forever(Array(repeating: 0x61, count: 10_000)),
            ]
        }
        let limits = FetchLimits(body: 100_000, time: .seconds(60))
        let answer = try site.fetcher(limits).fetch(FetchRequest(.get, site.address("/")))
        #expect(answer.isCut && answer.body.count == 100_000)
    }

    @Test func `a body of just the limit is whole`() throws {
        let site = try Site { _ in [.page("200 OK", "12345")] }
        let exact = try site.fetcher(FetchLimits(body: 5, time: .seconds(60))).fetch(
            FetchRequest(.get, site.address("/")))
        #expect(!exact.isCut && exact.body.count == 5)
        let less = try site.fetcher(FetchLimits(body: 4, time: .seconds(60))).fetch(
            FetchRequest(.get, site.address("/")))
        #expect(less.isCut && less.body == Array("1234".utf8))
    }

    /// 30,000 octets of gzip that are 30,000,000 of zeros, made by Python's `gzip`.
    @Test func `a page that is packed small and is huge is cut at the limit`() throws {
        let bomb = try Array(
            Command.run(
                "python3", "-c",
                "import gzip, sys; sys.stdout.buffer.write(gzip.compress(b'0' * 30_000_000))"
            ).output)
        #expect(bomb.count < 100_000)
        let site = try Site { _ in
            [
                .text(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n"
                ),
                .bytes(bomb),
            ]
        }
        let answer = try site.fetcher().fetch(FetchRequest(.get, site.address("/")))
        #expect(answer.isCut && answer.body.count == 262_144)
        #expect(answer.body.allSatisfy { $0 == UInt8(ascii: "0") })
    }

    @Test func `a page that is packed is unpacked`() throws {
        let packed = try Array(
            Command.run(
                "python3", "-c",
                "import gzip, sys; sys.stdout.buffer.write(gzip.compress(b'Bonjour'))"
            ).output)
        let site = try Site { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"), .bytes(packed)]
        }
        let answer = try site.fetcher().fetch(FetchRequest(.get, site.address("/")))
        #expect(answer.body == Array("Bonjour".utf8) && !answer.isCut)
    }

    @Test func `a proxy of the environment is not asked`() throws {
        setenv("http_proxy", "http://127.0.0.1:9", 1)
        defer { unsetenv("http_proxy") }
        let site = try Site { _ in [.page()] }
        #expect(try site.fetcher().fetch(FetchRequest(.get, site.address("/"))).status == 200)
        #expect(site.asked == ["GET /"])
    }
}
