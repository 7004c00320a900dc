import Glibc
import HTTP
import Testing

@Suite("Limits on the crowd")
struct CrowdTests {
    @Test func `one address has its share of connections and no more`() throws {
        let running = try Running { $0.limits.connectionsPerAddress = 3 }
        let clients = try (0..<3).map { _ in try running.client() }
        for client in clients {
            client.send(ConnectionTests.hello)
            #expect(try client.reply().status == 200)
        }
        #expect(try running.client().readAll().hasPrefix("HTTP/1.1 503 "))
        clients[0].finish()
        #expect(clients[0].isClosed())
        #expect(
            try running.eventually {
                let client = try running.client()
                client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                return try client.readAll().hasPrefix("HTTP/1.1 200 ")
            })
    }

    @Test func `a trusted proxy may open as many as it likes`() throws {
        let running = try Running {
            $0.limits.connectionsPerAddress = 1
            $0.trustedProxies = ["127.0.0.0/8"]
        }
        let clients = try (0..<5).map { _ in try running.client() }
        for client in clients {
            client.send(ConnectionTests.hello)
            #expect(try client.reply().status == 200)
        }
    }

    @Test func `behind a trusted proxy, each client has its share of requests in progress`()
        throws
    {
        let running = try Running {
            $0.limits.connectionsPerAddress = 2
            $0.threads = .init(loops: 1, page: 4, write: 1, slow: 1, upload: 1)
            $0.trustedProxies = ["127.0.0.1"]
        }
        let ask = { (path: String, client: String) in
            let connection = try running.client()
            connection.send(
                "GET \(path) HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: \(client)\r\n\r\n")
            return connection
        }
        let streams = try (1...3).map { number in
            let stream = try ask("/events?c=a", "192.0.2.7")
            #expect(try stream.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200 "))
            #expect(running.eventually { running.town.hub.statistics.open == number })
            return stream
        }
        let slow = try (0..<2).map { _ in try ask("/wait?ms=2000", "192.0.2.7") }
        #expect(running.eventually { running.town.diary.count == 5 })
        #expect(try ask("/", "192.0.2.7").reply().status == 503)
        #expect(try ask("/", "192.0.2.8").reply().status == 200)
        for request in slow { #expect(try request.reply().status == 200) }
        #expect(running.town.hub.statistics.open == streams.count)
        for _ in 0..<5 { #expect(try ask("/", "192.0.2.7").reply().status == 200) }
    }

    @Test func `who asks for much at once delays nobody but themselves`() throws {
        let running = try Running {
            $0.threads = .init(loops: 1, page: 1, write: 1, slow: 1, upload: 1)
            $0.trustedProxies = ["127.0.0.1"]
        }
        let ask = { (client: String) in
            let connection = try running.client()
            connection.send(
                "GET /wait?ms=30 HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: \(client)\r\n\r\n")
            return connection
        }
        let flood = try (0..<30).map { _ in try ask("192.0.2.7") }
        #expect(running.eventually { running.town.diary.count > 0 })
        #expect(try ask("192.0.2.8").reply().text == "waited")
        #expect(flood.count { $0.hasReply } < 15)
        for connection in flood { try #expect(connection.reply().status == 200) }
    }

    @Test func `the word of a trusted proxy is taken, back to the first stranger`() throws {
        let running = try Running { $0.trustedProxies = ["127.0.0.1", "10.0.0.0/8"] }
        let client = try running.client()
        client.send(
            "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 6.6.6.6, 192.0.2.7\r\n"
                + "X-Forwarded-For: 10.1.2.3\r\nX-Forwarded-Proto: https\r\n\r\n")
        #expect(try client.reply().text.contains("peer 192.0.2.7 true"))
    }

    @Test func `the word of anyone else is not`() throws {
        let running = try Running { $0.trustedProxies = ["10.0.0.0/8"] }
        let client = try running.client()
        client.send(
            "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.7\r\n"
                + "X-Forwarded-Proto: https\r\n\r\n")
        #expect(try client.reply().text.contains("peer 127.0.0.1 false"))
    }

    @Test func `a thousand idle connections do not disturb a page`() throws {
        let running = try Running { $0.limits.connectionsPerAddress = 2_000 }
        let idle = try (0..<1_000).map { _ in try running.client() }
        #expect(running.eventually { running.server.openConnections == 1_000 })
        let client = try running.client()
        client.send(ConnectionTests.hello)
        #expect(try client.reply().status == 200)
        #expect(running.server.openConnections == 1_001)
        withExtendedLifetime(idle) {}
    }

    @Test func `a full lane says so and the connection lives on`() throws {
        let running = try Running {
            $0.threads = .init(loops: 1, page: 1, write: 1, slow: 1, upload: 1)
            $0.limits.queue = 1
        }
        let busy = try (0..<2).map { _ in try running.client() }
        busy[0].send("GET /wait?ms=600 HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(200_000)
        busy[1].send("GET /wait?ms=1 HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(200_000)
        let client = try running.client()
        client.send(ConnectionTests.hello)
        let reply = try client.reply()
        #expect(reply.status == 503 && reply.header("Retry-After") == "5")
        #expect(try busy.map { try $0.reply().text } == ["waited", "waited"])
        client.send(ConnectionTests.hello)
        #expect(try client.reply().status == 200)
    }

    @Test func `what has waited too long is dropped`() throws {
        let running = try Running {
            $0.threads = .init(loops: 1, page: 1, write: 1, slow: 1, upload: 1)
            $0.deadlines.queue = 100
        }
        let busy = try running.client()
        busy.send("GET /wait?ms=500 HTTP/1.1\r\nHost: a\r\n\r\n")
        usleep(100_000)
        let client = try running.client()
        client.send(ConnectionTests.hello)
        #expect(try client.reply().status == 503)
        #expect(try busy.reply().status == 200)
        #expect(running.town.diary.count == 1)
    }

    @Test func `a slow lane does not hold up another`() throws {
        let running = try Running {
            $0.threads = .init(loops: 1, page: 1, write: 1, slow: 1, upload: 1)
        }
        let slow = try running.client()
        slow.send("GET /wait?ms=1000 HTTP/1.1\r\nHost: a\r\n\r\n")
        let quick = try running.client()
        quick.send("GET /bytes HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try quick.reply().status == 200)
        #expect(running.town.diary.count == 2 || running.town.diary.count == 1)
        #expect(try slow.reply().text == "waited")
    }
}
