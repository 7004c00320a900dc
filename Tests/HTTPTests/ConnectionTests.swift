import HTTP
import Testing

@Suite("Serving connections")
struct ConnectionTests {
    static let hello = "GET /hello?a=b HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `one connection serves many requests`() throws {
        let running = try Running()
        let client = try running.client()
        for number in 0..<50 {
            client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.reply().text.hasPrefix("GET /\(number)\n"))
        }
    }

    @Test func `requests sent together are answered in order`() throws {
        let running = try Running()
        let client = try running.client()
        let all = (0..<200).map {
            $0 % 3 == 0
                ? "POST /\($0) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab"
                : "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n"
        }
        client.send(all.joined())
        for number in 0..<200 {
            #expect(try client.reply().text.contains(" /\(number)\n"))
        }
    }

    @Test func `a slow request holds back the quick one behind it, and only that`() throws {
        let running = try Running()
        let client = try running.client()
        client.send("GET /wait?ms=300 HTTP/1.1\r\nHost: a\r\n\r\n" + Self.hello)
        let other = try running.client()
        other.send(Self.hello)
        #expect(try other.reply().text.hasPrefix("GET /hello"))
        #expect(try client.reply().text == "waited")
        #expect(try client.reply().text.hasPrefix("GET /hello"))
    }

    @Test func `a request that comes byte by byte is served`() throws {
        let running = try Running()
        let slow = try running.client()
        let head = "POST /bytes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        for byte in (head + "3\r\nabc\r\n0\r\n\r\n").utf8 {
            slow.send([byte])
        }
        #expect(try slow.reply().text.hasSuffix("bytes 3"))
    }

    @Test func `HEAD has the headers of GET and no body`() throws {
        let running = try Running()
        let client = try running.client()
        client.send(Self.hello + Self.hello.replacing("GET", with: "HEAD") + Self.hello)
        let whole = try client.reply()
        let bare = try client.reply(toHead: true)
        #expect(bare.status == 200)
        #expect(bare.header("Content-Type") == whole.header("Content-Type"))
        // "HEAD" is one letter longer than "GET", and the page repeats it.
        #expect(
            bare.header("Content-Length")
                == whole.header("Content-Length").map { "\((Int($0) ?? 0) + 1)" })
        #expect(try client.reply().text == whole.text)
    }

    @Test func `close is obeyed`() throws {
        let reply = try Running().ask(
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + Self.hello)
        #expect(reply.contains("\r\nConnection: close\r\n"))
        #expect(reply.ranges(of: "HTTP/1.1").count == 1)
    }

    @Test func `HTTP 1.0 is answered and closed`() throws {
        let reply = try Running().ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        #expect(reply.hasPrefix("HTTP/1.1 200 OK\r\n") && reply.contains("Connection: close"))
    }

    @Test func `a client that says it is done still gets its answer`() throws {
        let running = try Running()
        let client = try running.client()
        client.send("GET /wait?ms=100 HTTP/1.1\r\nHost: a\r\n\r\n")
        client.finish()
        #expect(try client.readAll().hasSuffix("waited"))
    }

    @Test func `a body is asked for only when it is awaited`() throws {
        let running = try Running()
        let client = try running.client()
        client.send(
            "POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-Continue\r\n\r\n")
        #expect(try client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        client.send("abc")
        #expect(try client.reply().text.hasSuffix("bytes 3"))
    }

    @Test func `a form comes decoded`() throws {
        let running = try Running()
        let client = try running.client()
        let body = "title=%C3%89t%C3%A9+2026&empty=&title=2"
        client.send(
            "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n"
                + "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n\r\n" + body)
        let text = try client.reply().text
        #expect(text.contains("field title=Été 2026\nfield empty=\nfield title=2"))
    }

    @Test func `a large answer reaches a client that reads late`() throws {
        let running = try Running()
        let client = try running.client()
        client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n" + Self.hello)
        let other = try running.client()
        other.send(Self.hello)
        _ = try other.reply()
        #expect(try client.reply().body.count == 8 << 20)
        #expect(try client.reply().status == 200)
    }

    @Test func `both families are served on one port`() throws {
        let running = try Running { $0.addresses = ["127.0.0.1", "::1"] }
        let old = try running.client()
        old.send(Self.hello)
        #expect(try old.reply().text.contains("peer 127.0.0.1 "))
        guard let new = try? Client(running.port, isNew: true) else { return }
        new.send(Self.hello)
        #expect(try new.reply().text.contains("peer ::1 "))
    }

    @Test func `an address or a proxy that is none stops the start`() {
        #expect(throws: ServerError.badAddress("here")) {
            try Running { $0.addresses = ["here"] }
        }
        #expect(throws: ServerError.badProxy("10.0.0.0/33")) {
            try Running { $0.trustedProxies = ["10.0.0.0/33"] }
        }
    }

    @Test func `a context that cannot be made stops the start`() {
        #expect(throws: Town.NoContext.self) {
            try Running(town: { $0.refusesContext = true })
        }
    }
}
