import Glibc
import HTTP
import Testing

/// Clients that send slowly, for ever, or more than they may.
@Suite("Uploads that are held") struct HeldUploadTests {
    private static let file =
        "--x\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n"

    /// The start of a form of so many bytes, whose file is not complete.
    private static func start(of length: Int, _ content: Int) -> String {
        UploadTests.head("Content-Length: \(length)\r\n") + file
            + String(repeating: "a", count: content)
    }

    @Test func `clients that trickle hold no thread from the others`() throws {
        let running = try Running { $0.threads.upload = 1 }
        let slow = try (0..<12).map { _ in try running.client() }
        for client in slow { client.send(Self.start(of: 1_000_000, 10)) }
        let client = try running.client()
        client.send(UploadTests.post(UploadTests.form))
        #expect(try client.reply().text.hasSuffix(UploadTests.told))
        #expect(slow.allSatisfy { !$0.hasReply })
    }

    @Test func `of a refused body no more is read than of a text, and its text is kept`() throws {
        let running = try Running(town: { $0.decision = .discardFiles })
        let client = try running.client()
        let body = UploadTests.part("name=title", "Été") + Self.file
        client.send(UploadTests.head("Content-Length: 4000000\r\n") + body)
        client.send([UInt8](repeating: 0x61, count: 1_000))
        let answer = try client.readAll()
        #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.contains("Connection: close"))
        #expect(answer.hasSuffix("field title=Été\ncut\nbytes 0"))
    }

    @Test func `a sender has few uploads at once, and a network as well`() throws {
        let terms = UploadTerms(sender: 7)
        for limit in [\UploadLimits.perSender, \.perNetwork, \.total] {
            let running = try Running(
                { $0.uploads[keyPath: limit] = 1 }, town: { $0.decision = .readAll(terms) })
            let first = try running.client()
            first.send(Self.start(of: 300_000, 200_000))
            #expect(running.eventually { running.names.count == 1 })
            let second = try running.client()
            second.send(UploadTests.post(UploadTests.form))
            #expect(try second.reply().text.contains("field title=Été\ntoo many\nfile doc"))
            first.send([UInt8](repeating: 0x61, count: 90_000) + Array("\r\n--x--\r\n".utf8))
            first.send([UInt8](repeating: 0x61, count: 20_000))
            #expect(try first.reply().status == 400)
            #expect(
                try running.eventually {
                    let third = try running.client()
                    third.send(UploadTests.post(UploadTests.form))
                    return try third.reply().text.hasSuffix(UploadTests.told)
                })
        }
    }

    @Test func `the room of a sender holds while files come, for all that come at once`() throws {
        let room = UploadTerms.Room(kind: "shelf", owner: 3, left: 250_000)
        let running = try Running(town: {
            $0.decision = .readAll(UploadTerms(sender: 7, rooms: [room]))
        })
        let first = try running.client()
        first.send(Self.start(of: 900_000, 150_000))
        #expect(running.eventually { running.names.count == 1 })
        let second = try running.client()
        let body = Self.file + String(repeating: "b", count: 200_000) + "\r\n--x--\r\n"
        second.send(UploadTests.post(UploadTests.part("name=title", "Été") + body))
        #expect(try second.reply().text.contains("field title=Été\nshelf is full\nfile f f"))
        #expect(running.names.count == 1)
    }

    @Test func `files leave free what the disk must keep free`() throws {
        let running = try Running(town: { $0.floor = .max })
        let client = try running.client()
        client.send(UploadTests.post(UploadTests.form))
        #expect(try client.reply().text.contains("field title=Été\nno room\nfile doc"))
        #expect(running.town.diary.paths.allSatisfy { $0.isEmpty })
    }

    @Test func `once a file has no room, no more is read than of a text`() throws {
        let running = try Running(town: { $0.floor = .max })
        let client = try running.client()
        client.send(Self.start(of: 4_000_000, 140_000))
        usleep(200_000)
        client.send([UInt8](repeating: 0x61, count: 1_000))
        let answer = try client.readAll()
        #expect(answer.hasSuffix("cut\nbytes 0"))
    }

    @Test func `the bodies that memory holds are bounded for each network and in all`() throws {
        for limit in [\ServerConfiguration.Limits.bodiesPerNetwork, \.bodies] {
            let running = try Running { $0.limits[keyPath: limit] = 150_000 }
            let head = "POST /bytes HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n"
            let first = try running.client()
            first.send(head + "Expect: 100-continue\r\n\r\n")
            #expect(try first.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100 "))
            // What is announced keeps out nobody; what has come does.
            first.send([UInt8](repeating: 0x61, count: 90_000))
            usleep(200_000)
            #expect(try running.ask(head + "\r\n").hasPrefix("HTTP/1.1 503 "))
            first.send([UInt8](repeating: 0x61, count: 10_000))
            #expect(try first.reply().status == 200)
            let third = try running.client()
            third.send(head + "\r\n" + String(repeating: "a", count: 100_000))
            #expect(try third.reply().status == 200)
        }
    }
}
