import Glibc
import HTTP
import Testing

@Suite("Server-sent events")
struct EventTests {
    private func listen(_ running: Running, _ query: String) throws -> Client {
        let client = try running.client()
        client.send("GET /events?\(query) HTTP/1.1\r\nHost: a\r\n\r\n")
        let head = try client.read(until: "\r\n\r\n")
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(head.contains("Content-Type: text/event-stream\r\n"))
        #expect(!head.contains("Content-Length"))
        return client
    }

    @Test func `each listener hears its channels and no other`() throws {
        let running = try Running()
        let one = try listen(running, "c=a")
        let both = try listen(running, "c=a&c=b")
        let other = try listen(running, "c=b")
        let hub = running.town.hub
        #expect(running.eventually { hub.statistics.open == 3 })
        hub.publish(channel: "a", Event(name: "post", data: "été\nline 2", id: "7"))
        hub.publish(channel: "b", Event(data: "two"))
        let first = "event: post\nid: 7\ndata: été\ndata: line 2\n\n"
        #expect(try one.read(until: "\n\n") == first)
        #expect(try both.read(until: "\n\n") == first)
        #expect(try both.read(until: "\n\n") == "data: two\n\n")
        #expect(try other.read(until: "\n\n") == "data: two\n\n")
        #expect(hub.statistics.published == 2)
    }

    @Test func `the streams of a channel end, and no others`() throws {
        let running = try Running()
        let one = try listen(running, "c=a")
        let other = try listen(running, "c=b")
        let hub = running.town.hub
        #expect(running.eventually { hub.statistics.open == 2 })
        hub.end(channel: "a")
        #expect(running.eventually { hub.statistics.open == 1 })
        hub.publish(channel: "a", Event(data: "to nobody"))
        hub.publish(channel: "b", Event(data: "two"))
        #expect(try other.read(until: "\n\n") == "data: two\n\n")
        #expect(one.isClosed())
    }

    @Test func `all streams end at once, and a browser may open its own again`() throws {
        let running = try Running()
        let clients = try ["c=a", "c=b"].map { try listen(running, $0) }
        let hub = running.town.hub
        #expect(running.eventually { hub.statistics.open == 2 })
        hub.endAll()
        #expect(clients.allSatisfy { $0.isClosed() })
        #expect(running.eventually { hub.statistics.open == 0 })
        let again = try listen(running, "c=a")
        #expect(running.eventually { hub.statistics.open == 1 })
        hub.publish(channel: "a", Event(data: "again"))
        #expect(try again.read(until: "\n\n") == "data: again\n\n")
    }

    @Test func `a stream that should have ended before it was open ends at once`() throws {
        let running = try Running()
        let late = try listen(running, "c=a&ends=a")
        #expect(late.isClosed())
        #expect(running.eventually { running.town.hub.statistics.open == 0 })
        let other = try listen(running, "c=a")
        #expect(running.eventually { running.town.hub.statistics.open == 1 })
        running.town.hub.publish(channel: "a", Event(data: "heard"))
        #expect(try other.read(until: "\n\n") == "data: heard\n\n")
    }

    @Test(arguments: [
        ("c=a&says=a", true), ("c=a&c=b&says=b", true), ("c=a&says=b", false),
        ("c=a&says=a&says=b&times=400", true), ("c=a&says=b&times=2000", true), ("c=a", false),
    ])
    func `a stream of which something was said before it was open ends at once`(
        query: String, ends: Bool
    ) throws {
        let running = try Running()
        let late = try listen(running, query)
        if ends {
            #expect(late.isClosed())
            #expect(running.eventually { running.town.hub.statistics.open == 0 })
        } else {
            #expect(running.eventually { running.town.hub.statistics.open == 1 })
            running.town.hub.publish(channel: "a", Event(data: "heard"))
            #expect(try late.read(until: "\n\n") == "data: heard\n\n")
        }
    }

    @Test(arguments: [(20_000, 100), (30, 100), (20_000, 0), (20_000, -5)])
    func `a stream whose time is over ends by itself, whenever it beats`(
        beat: Int, time: Int
    ) throws {
        let running = try Running { $0.deadlines.heartbeat = beat }
        let other = try listen(running, "c=b")
        #expect(running.eventually { running.town.hub.statistics.open == 1 })
        let short = try listen(running, "c=a&lives=\(time)")
        #expect(short.isClosed())
        #expect(running.eventually { running.town.hub.statistics.open == 1 })
        withExtendedLifetime(other) {}
    }

    @Test func `an event cannot carry a line of another`() throws {
        let running = try Running()
        let client = try listen(running, "c=a")
        #expect(running.eventually { running.town.hub.statistics.open == 1 })
        running.town.hub.publish(
            channel: "a", Event(name: "x\ndata: y", data: "a\rid: 1\r\nb", id: "2\n\n"))
        let text = try client.read(until: "\n\n")
        #expect(text == "event: xdata: y\nid: 2\ndata: a\ndata: id: 1\ndata: b\n\n")
    }

    @Test func `a silent stream beats`() throws {
        let running = try Running { $0.deadlines.heartbeat = 100 }
        let client = try listen(running, "c=a")
        #expect(try client.read(until: ":\n\n") == ":\n\n")
        #expect(try client.read(until: ":\n\n") == ":\n\n")
    }

    @Test func `a stream whose client leaves is forgotten`() throws {
        let running = try Running()
        var client: Client? = try listen(running, "c=a")
        #expect(running.eventually { running.town.hub.statistics.open == 1 })
        client?.finish()
        client = nil
        #expect(running.eventually { running.town.hub.statistics.open == 0 })
        running.town.hub.publish(channel: "a", Event(data: "to nobody"))
        #expect(running.town.hub.statistics.dropped == 0)
    }

    @Test func `a reader that falls behind is cut, the others are not`() throws {
        let running = try Running { $0.limits.eventBacklog = 100_000 }
        let slow = try listen(running, "c=a")
        let quick = try listen(running, "c=b")
        let hub = running.town.hub
        #expect(running.eventually { hub.statistics.open == 2 })
        let large = Event(data: String(repeating: "a", count: 90_000))
        #expect(
            running.eventually {
                for _ in 0..<20 { hub.publish(channel: "a", large) }
                return hub.statistics.dropped == 1
            })
        hub.publish(channel: "b", Event(data: "still here"))
        #expect(try quick.read(until: "\n\n") == "data: still here\n\n")
        withExtendedLifetime(slow) {}
    }

    @Test func `HEAD of a stream is only its head`() throws {
        let running = try Running()
        let client = try running.client()
        client.send("HEAD /events?c=a HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try client.readAll().hasSuffix("\r\n\r\n"))
        #expect(running.town.hub.statistics.open == 0)
    }
}
