import Glibc
import HTTP
import Testing

@Suite("Stopping")
struct StopTests {
    @Test func `a running request is finished, an idle connection closed`() throws {
        let running = try Running()
        let idle = try running.client()
        idle.send(ConnectionTests.hello)
        #expect(try idle.reply().status == 200)
        let busy = try running.client()
        busy.send("GET /wait?ms=400 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(running.eventually { running.town.diary.count == 2 })
        running.server.stop()
        #expect(try idle.readAll() == "")
        #expect(try busy.readAll().hasSuffix("waited"))
        #expect(throws: (any Error).self) { try running.client() }
    }

    @Test func `a request that does not end is not waited for beyond the deadline`() throws {
        let running = try Running { $0.deadlines.stop = 100 }
        let busy = try running.client()
        busy.send("GET /wait?ms=3000 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(running.eventually { running.town.diary.count == 1 })
        running.server.stop()
        #expect(try busy.readAll() == "")
    }

    @Test func `a stream of events is closed`() throws {
        let running = try Running()
        let client = try running.client()
        client.send("GET /events?c=a HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = try client.read(until: "\r\n\r\n")
        running.server.stop()
        #expect(try client.readAll() == "")
        #expect(running.town.hub.statistics.open == 0)
    }

    @Test func `an upload under way is given up and leaves no file`() throws {
        let running = try Running { $0.deadlines.stop = 100 }
        let client = try running.client()
        client.send(
            "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=a; filename=b\r\n\r\n"
                + String(repeating: "c", count: 200_000))
        #expect(running.eventually { running.names.count == 1 })
        running.server.stop()
        #expect(running.eventually { running.names.isEmpty })
    }

    @Test func `stopping twice or before the start does nothing`() throws {
        let running = try Running()
        running.server.stop()
        running.server.stop()
        running.server.wait()
        let never = Server(configuration: ServerConfiguration(), application: Town(folder: ""))
        never.stop()
        #expect(throws: ServerError.alreadyStarted) { try running.server.start() }
    }
}
