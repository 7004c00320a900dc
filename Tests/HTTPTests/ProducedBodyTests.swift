import CLinux
import Glibc
import HTTP
import Testing

@Suite("A body that is made while it is sent")
struct ProducedBodyTests {
    private func ask(
        _ running: Running, _ query: String, _ line: String = "GET", version: String = "1.1"
    ) throws -> Client {
        let client = try running.client()
        client.send("\(line) /made?\(query) HTTP/\(version)\r\nHost: a\r\n\r\n")
        return client
    }

    private func whole(_ count: Int, _ size: Int) -> [UInt8] {
        (0..<count).flatMap { Pieces.piece($0 + 1, size) }
    }

    @Test(arguments: [(1, 10), (0, 10), (3, 1), (1_000, 7), (7, 300_000), (40, 100_000)])
    func `all of it comes, and the connection goes on`(count: Int, size: Int) throws {
        let running = try Running()
        let client = try ask(running, "count=\(count)&size=\(size)")
        let head = try client.read(until: "\r\n\r\n")
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(head.contains("Transfer-Encoding: chunked\r\n"))
        #expect(head.contains("Content-Type: text/plain"))
        #expect(!head.contains("Content-Length"))
        #expect(try client.chunks() == whole(count, size))
        client.send(ConnectionTests.hello)
        #expect(try client.reply().status == 200)
        #expect(running.eventually { running.town.diary.made.held == 0 })
    }

    @Test func `requests sent at once are answered one after the other`() throws {
        let running = try Running()
        let client = try running.client()
        let request = "GET /made?count=5&size=100000 HTTP/1.1\r\nHost: a\r\n\r\n"
        client.send(request + request + ConnectionTests.hello)
        for _ in 0..<2 {
            _ = try client.read(until: "\r\n\r\n")
            #expect(try client.chunks() == whole(5, 100_000))
        }
        #expect(try client.reply().status == 200)
    }

    @Test func `work that has nothing to show yet is no end`() throws {
        let running = try Running()
        let client = try ask(running, "count=20&size=30&busy=1")
        _ = try client.read(until: "\r\n\r\n")
        #expect(try client.chunks() == whole(20, 30))
    }

    @Test func `HTTP 1 0 reads it until the end of the connection`() throws {
        let running = try Running()
        let client = try ask(running, "count=30&size=30000", version: "1.0")
        let head = try client.read(until: "\r\n\r\n")
        #expect(!head.contains("Transfer-Encoding") && head.contains("Connection: close"))
        #expect(Array(try client.readAll().utf8) == whole(30, 30_000))
        let empty = try ask(running, "count=0", version: "1.0")
        #expect(try empty.readAll().hasSuffix("\r\n\r\n"))
    }

    @Test func `HEAD makes none of it`() throws {
        let running = try Running()
        let client = try ask(running, "count=3", "HEAD")
        #expect(try client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
        client.send(ConnectionTests.hello)
        #expect(try client.reply().status == 200)
        #expect(running.town.diary.made.pieces == 0 && running.town.diary.made.held == 0)
    }

    @Test(arguments: ["1.0", "1.1"])
    func `an error in the middle leaves no copy that looks whole`(version: String) throws {
        let running = try Running()
        let client = try ask(running, "count=9&size=300000&fails=6&ms=5", version: version)
        #expect(try client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
        if version == "1.1" {
            #expect(throws: Client.Failure.closed) { _ = try client.chunks() }
        } else {
            #expect(try client.isReset())
        }
        #expect(running.eventually { running.town.diary.made.held == 0 })
        #expect(running.eventually { running.server.openConnections == 0 })
    }

    @Test func `an error before the first byte is answered 500, and all goes on`() throws {
        let running = try Running()
        let client = try ask(running, "count=9&fails=0&busy=1")
        #expect(try client.reply().status == 500)
        client.send(ConnectionTests.hello)
        #expect(try client.reply().status == 200)
    }

    @Test func `a client that does not read is waited for without making more, and cut`() throws {
        let running = try Running { $0.deadlines.transfer = 1_500 }
        let client = try ask(running, "count=10000&size=100000")
        let pieces = { running.town.diary.made.pieces }
        var last = -1
        #expect(
            running.eventually {
                defer { last = pieces() }
                usleep(200_000)
                return last == pieces() && last > 0
            })
        // What the kernel takes for a connection on this machine, and a quarter of a MiB of ours.
        #expect(last < 150)
        #expect(running.town.diary.made.atWork == 0)
        #expect(running.eventually { running.server.openConnections == 0 })
        #expect(running.town.diary.made.held == 0)
        withExtendedLifetime(client) {}
    }

    @Test func `a client that leaves frees it`() throws {
        let running = try Running()
        var client: Client? = try ask(running, "count=10000&size=100000&ms=1")
        _ = try client?.read(until: "\r\n\r\n")
        #expect(running.town.diary.made.held == 1)
        client = nil
        #expect(running.eventually { running.town.diary.made.held == 0 })
        #expect(running.town.diary.made.pieces < 10_000)
    }

    @Test func `many slow readers hold no thread`() throws {
        let running = try Running {
            $0.threads = .init(loops: 1, page: 1, write: 1, slow: 1, upload: 1)
            $0.limits.productionsPerNetwork = 40
        }
        let crowd = try (0..<40).map { _ in try ask(running, "count=10000&size=100000") }
        #expect(running.eventually { crowd.allSatisfy(\.hasReply) })
        let client = try ask(running, "count=1")
        #expect(try client.reply().status == 503)
        client.send("GET /bytes HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try client.reply().status == 200)
        #expect(running.town.diary.made.mostAtWork == 1)
        withExtendedLifetime(crowd) {}
    }

    @Test func `its place is free again when it is over, or when its client left`() throws {
        let running = try Running { $0.limits.productionsPerNetwork = 1 }
        for query in ["count=2", "count=3&fails=0", "count=1000&size=100000", "count=4"] {
            #expect(
                try running.eventually {
                    let client = try ask(running, query)
                    return !(try client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 503"))
                })
        }
    }

    @Test func `one that takes long to make is not the fault of its client`() throws {
        let running = try Running {
            ($0.deadlines.transfer, $0.deadlines.queue) = (100, 100)
        }
        let client = try ask(running, "count=4&size=300000&ms=250")
        _ = try client.read(until: "\r\n\r\n")
        #expect(try client.chunks() == whole(4, 300_000))
    }

    @Test func `one under way is finished when the server stops, within the deadline`() throws {
        let running = try Running()
        let client = try ask(running, "count=10&size=300000&ms=40")
        _ = try client.read(until: "\r\n\r\n")
        running.server.stop()
        #expect(try client.chunks() == whole(10, 300_000))
        #expect(running.town.diary.made.held == 0)
    }

    @Test func `one that would not end is given up when the server stops`() throws {
        let running = try Running { $0.deadlines.stop = 100 }
        let client = try ask(running, "count=10000&size=10000&ms=40")
        _ = try client.read(until: "\r\n\r\n")
        running.server.stop()
        #expect(throws: Client.Failure.closed) { _ = try client.chunks() }
        #expect(running.eventually { running.town.diary.made.held == 0 })
    }
}
