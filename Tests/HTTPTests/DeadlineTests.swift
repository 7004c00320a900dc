import Glibc
import HTTP
import Testing

@Suite("Deadlines")
struct DeadlineTests {
    @Test func `a head that trickles in is cut, however it goes on`() throws {
        let running = try Running { $0.deadlines.head = 200 }
        let client = try running.client()
        client.send("GET / HTTP/1.1\r\nHost: a\r\nA: ")
        var sent = 0
        while !client.hasReply, sent < 400 {
            usleep(25_000)
            client.send("b")
            sent += 1
        }
        #expect(sent < 400)
        #expect(try client.readAll().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
    }

    @Test func `a head left behind a finished request has its deadline too`() throws {
        let running = try Running { $0.deadlines.head = 200 }
        let client = try running.client()
        client.send(ConnectionTests.hello + "GET / HT")
        #expect(try client.reply().status == 200)
        #expect(try client.readAll().hasPrefix("HTTP/1.1 408 "))
    }

    @Test func `an idle connection is closed without a word`() throws {
        let running = try Running { $0.deadlines.idle = 200 }
        let silent = try running.client()
        let served = try running.client()
        served.send(ConnectionTests.hello)
        #expect(try served.reply().status == 200)
        #expect(try served.readAll() == "")
        #expect(try silent.readAll() == "")
        #expect(running.eventually { running.server.openConnections == 0 })
    }

    @Test func `an empty line begins no request, and silence behind it is idleness`() throws {
        let running = try Running { $0.deadlines.head = 200 }
        let client = try running.client()
        client.send(ConnectionTests.hello)
        #expect(try client.reply().status == 200)
        client.send("\r\n")
        #expect(try client.readAll() == "")
    }

    @Test func `a body slower than its least rate is cut`() throws {
        let running = try Running { $0.deadlines.transfer = 300 }
        let client = try running.client()
        client.send("POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        for _ in 0..<20 {
            usleep(25_000)
            client.send("a")
        }
        #expect(try client.readAll().hasPrefix("HTTP/1.1 408 "))
    }

    @Test func `a body that keeps its rate may take longer than the deadline`() throws {
        let running = try Running { $0.deadlines.transfer = 300 }
        let client = try running.client()
        client.send("POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 40000\r\n\r\n")
        for _ in 0..<40 {
            usleep(25_000)
            client.send([UInt8](repeating: 0x61, count: 1_000))
        }
        #expect(try client.reply().text.hasSuffix("bytes 40000"))
    }

    @Test func `an upload slower than its least rate is cut and leaves no file`() throws {
        let running = try Running { $0.deadlines.transfer = 300 }
        let client = try running.client()
        client.send(
            "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=a; filename=b\r\n\r\n"
                + String(repeating: "c", count: 200_000))
        #expect(running.eventually { running.names.count == 1 })
        #expect(try client.readAll().hasPrefix("HTTP/1.1 408 "))
        #expect(running.names.isEmpty)
    }

    @Test func `a body that never falls behind is cut all the same in the end`() throws {
        let running = try Running { ($0.deadlines.body, $0.deadlines.transfer) = (400, 100) }
        let client = try running.client()
        client.send("POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        var sent = 0
        while !client.hasReply, sent < 90 {
            usleep(25_000)
            client.send([UInt8](repeating: 0x61, count: 1_000))
            sent += 1
        }
        #expect(sent < 90)
        #expect(try client.readAll().hasPrefix("HTTP/1.1 408 "))
    }

    @Test func `an upload that never falls behind is cut all the same in the end`() throws {
        let running = try Running { ($0.deadlines.upload, $0.deadlines.transfer) = (400, 100) }
        let client = try running.client()
        client.send(
            "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=a; filename=b\r\n\r\n")
        var sent = 0
        while !client.hasReply, sent < 80 {
            usleep(25_000)
            client.send([UInt8](repeating: 0x61, count: 10_000))
            sent += 1
        }
        #expect(sent < 80)
        #expect(try client.readAll().hasPrefix("HTTP/1.1 408 "))
        #expect(running.eventually { running.names.isEmpty })
    }

    @Test func `a client that does not read its answer is cut`() throws {
        let running = try Running { $0.deadlines.transfer = 300 }
        let client = try running.client()
        client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(running.eventually { running.server.openConnections == 1 })
        #expect(running.eventually { running.server.openConnections == 0 })
        #expect(running.town.diary.count == 1)
    }

    @Test func `a refused client that never stops sending is cut`() throws {
        let running = try Running { $0.deadlines.discard = 200 }
        let client = try running.client()
        client.send("BREW / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try client.readAll().hasPrefix("HTTP/1.1 501 "))
        #expect(
            running.eventually {
                client.send("more")
                return running.server.openConnections == 0
            })
    }
}
