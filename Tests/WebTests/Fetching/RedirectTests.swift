import Testing

@testable import Web

@Suite("Following redirects") struct RedirectTests {
    @Test func `redirects are followed, and told in order`() throws {
        let site = try Site { asked in
            switch asked.path {
            case "/a": [.moved(301, "b?x=1")]
            case "/b?x=1": [.moved(302, "/c#there")]
            default: [.page()]
            }
        }
        let answer = try site.fetcher().fetch(FetchRequest(.get, site.address("/a#here")))
        #expect(try answer.status == 200 && answer.address == site.address("/c#there"))
        #expect(answer.chain.map(\.status) == [301, 302])
        #expect(answer.chain.map(\.isPermanent) == [true, false])
        #expect(answer.chain.map(\.to.fragment) == ["here", "there"])
        #expect(answer.chain.map(\.from.path) == ["/a", "/b"])
        #expect(site.asked == ["GET /a", "GET /b?x=1", "GET /c"])
    }

    @Test func `HEAD stays HEAD, and another name is looked up again`() throws {
        let site = try Site { asked in
            asked.head.contains("Host: one.test")
                ? [.head("308 M", "Location: //two.test:\(asked.path.dropFirst())/x")]
                : [.head("200 OK")]
        }
        let request = FetchRequest(.head, try site.address("/\(site.port)", host: "one.test"))
        let answer = try site.fetcher().fetch(request)
        #expect(answer.address.host == .name("two.test"))
        #expect(site.asked.last == "HEAD /x")
    }

    @Test func `ten in a row are followed where ten may be, and no more`() throws {
        let site = try Site { asked in
            let number = Int(asked.path.dropFirst()) ?? 0
            return number == 0 ? [.page()] : [.moved(302, "/\(number - 1)")]
        }
        let fetcher = site.fetcher(FetchLimits(time: .seconds(60), redirects: 10))
        #expect(try fetcher.fetch(FetchRequest(.get, site.address("/10"))).chain.count == 10)
        let request = FetchRequest(.get, try site.address("/11"))
        let failure = fetcher.failure(request)
        #expect(failure?.reason == .tooManyRedirects && failure?.chain.count == 11)
    }

    @Test func `one that leads back is a loop`() throws {
        let site = try Site { asked in [.moved(302, asked.path == "/a" ? "/b" : "/a#again")] }
        let request = FetchRequest(.get, try site.address("/a"))
        let failure = site.fetcher().failure(request)
        #expect(failure?.reason == .loop && failure?.chain.count == 2)
    }

    @Test(arguments: [
        ("file:///etc/passwd", FetchReason.badRedirect(.scheme("file"))),
        ("javascript:alert(1)", .badRedirect(.scheme("javascript"))),
        ("http://a@b.test/", .badRedirect(.userNamed)), ("//127.1/", .badRedirect(.badHost)),
        ("", .badRedirect(.empty)), ("http://example.test:22/", .port),
    ])
    func `one that leads out of the web is not followed`(
        location: String, reason: FetchReason
    ) throws {
        let site = try Site { _ in [.moved(301, location)] }
        let request = FetchRequest(.get, try site.address("/"))
        #expect(site.fetcher().failure(request)?.reason == reason)
    }

    @Test(arguments: [
        ("/caf\u{E9}".unicodeScalars.map { UInt8($0.value) }, "/caf%E9"),
        (Array("/café".utf8), "/caf%C3%A9"), (Array("  /a b\t".utf8), "/a%20b"),
    ])
    func `addresses that are written badly are understood`(
        location: [UInt8], path: String
    ) throws {
        let site = try Site { asked in
            guard asked.path == "/" else { return [.page()] }
            return [
                .text("HTTP/1.1 301 M\r\nContent-Length: 0\r\nLocation:"), .bytes(location),
                .text("\r\n\r\n"),
            ]
        }
        #expect(
            try site.fetcher().fetch(FetchRequest(.get, site.address("/"))).address.path == path)
    }

    @Test func `a redirect to nowhere is an answer`() throws {
        let site = try Site { _ in [.head("302 Found")] }
        #expect(try site.fetcher().fetch(FetchRequest(.get, site.address("/"))).status == 302)
        let list = try Site { _ in [.head("300 Choices", "Location: /x")] }
        #expect(try list.fetcher().fetch(FetchRequest(.get, list.address("/"))).status == 300)
    }
}
