import Testing

@testable import HTTP

@Suite("Refusing requests on the wire")
struct RefusalTests {
    @Test func `every hostile request gets its status, and nothing of it is answered`() throws {
        let running = try Running()
        for refused in RefusedRequest.all {
            let client = try running.client()
            client.send(refused.bytes)
            let reply = try client.readAll()
            let wanted = "HTTP/1.1 \(refused.reason.status)\r\n"
            #expect(reply.hasPrefix(wanted), "\(refused.claim)")
            #expect(reply.contains("\r\nConnection: close\r\n"), "\(refused.claim)")
            #expect(reply.ranges(of: "HTTP/1.1").count == 1, "\(refused.claim)")
        }
        #expect(running.town.diary.count == 0)
    }

    @Test func `a request smuggled behind a refused one is not read`() throws {
        let running = try Running()
        let reply = try running.ask(
            "POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n"
                + "\r\n0\r\n\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(reply.ranges(of: "HTTP/1.1").count == 1)
        #expect(running.town.diary.count == 0)
    }

    @Test func `a sound request before a hostile one is answered first`() throws {
        let running = try Running()
        let reply = try running.ask(
            "GET /hello HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost : a\r\n\r\n")
        #expect(reply.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(reply.contains("HTTP/1.1 400 Bad Request\r\n"))
        #expect(running.town.diary.count == 1)
    }

    @Test func `TRACE is told which methods there are`() throws {
        let reply = try Running().ask("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(reply.hasPrefix("HTTP/1.1 405 ") && reply.contains("\r\nAllow: GET, HEAD"))
    }

    @Test func `no answer names the server`() throws {
        let reply = try Running().ask("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(!reply.lowercased().contains("\r\nserver:"))
        #expect(reply.contains("\r\nDate: ") && reply.contains(" GMT\r\n"))
    }

    @Test func `a body too large is refused before it is sent`() throws {
        let running = try Running()
        let client = try running.client()
        client.send(
            "POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 100001\r\n"
                + "Expect: 100-continue\r\n\r\n")
        #expect(try client.readAll().hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
    }

    @Test func `a client that goes on sending still reads why it was refused`() throws {
        let running = try Running()
        let client = try running.client()
        client.send("POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n")
        for _ in 0..<20 { client.send([UInt8](repeating: 0x61, count: 50_000)) }
        #expect(try client.readAll().hasPrefix("HTTP/1.1 413 "))
    }

    @Test func `a form of another type is refused`() throws {
        let reply = try Running().ask(
            "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nContent-Length: 1\r\n\r\n<"
        )
        #expect(reply.hasPrefix("HTTP/1.1 415 "))
    }

    @Test func `a form that is malformed is refused by the worker`() throws {
        let running = try Running()
        let reply = try running.ask(
            "POST /form HTTP/1.1\r\nHost: a\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 5\r\n\r\na=%zz"
        )
        #expect(reply.hasPrefix("HTTP/1.1 400 "))
        #expect(running.town.diary.count == 0)
    }

    @Test func `a page that takes no body refuses one`() throws {
        let reply = try Running().ask(
            "POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na")
        #expect(reply.hasPrefix("HTTP/1.1 413 "))
    }

    @Test func `what the application refuses it answers itself`() throws {
        let running = try Running()
        let client = try running.client()
        client.send("GET /closed HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try client.reply().text == "closed")
        client.send("POST /closed HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n")
        let reply = try client.reply()
        #expect(reply.status == 403 && reply.header("Connection") == "close")
        #expect(client.isClosed())
    }
}
