import Glibc
import HTTP
import Testing

@Suite("Sending files")
struct FileTests {
    let running: Running
    let client: Client

    init() throws {
        running = try Running()
        running.store("ten", "0123456789")
        running.store("empty", "")
        client = try running.client()
    }

    private func get(_ name: String, _ fields: String = "", method: String = "GET") throws
        -> Client.Reply
    {
        client.send("\(method) /file/\(name) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n")
        return try client.reply(toHead: method == "HEAD")
    }

    @Test func `a whole file comes with what is known of it`() throws {
        let reply = try get("ten")
        #expect(reply.status == 200 && reply.text == "0123456789")
        #expect(reply.header("ETag") == "\"v1\"")
        #expect(reply.header("Last-Modified") == "Sun, 09 Sep 2001 01:46:40 GMT")
        #expect(reply.header("Accept-Ranges") == "bytes")
        #expect(
            reply.header("Content-Disposition")
                == "attachment; filename=\"_t_.txt\"; filename*=UTF-8''%C3%A9t%C3%A9.txt")
    }

    @Test func `one that was made for its answer is sent whole and leaves nothing`() throws {
        running.store("once", "0123456789")
        #expect(try get("once").text == "0123456789")
        #expect(try get("once").status == 404)
        #expect(try get("ten").status == 200 && get("ten").status == 200)
    }

    @Test(arguments: [
        ("bytes=0-0", "0", "bytes 0-0/10"), ("bytes=2-4", "234", "bytes 2-4/10"),
        ("bytes=7-", "789", "bytes 7-9/10"), ("bytes=-3", "789", "bytes 7-9/10"),
        ("bytes=8-99", "89", "bytes 8-9/10"), ("bytes=-99", "0123456789", "bytes 0-9/10"),
        ("BYTES=9-9", "9", "bytes 9-9/10"),
        ("bytes=5-99999999999999999999", "56789", "bytes 5-9/10"),
    ])
    func `one range is served`(_ range: String, _ text: String, _ place: String) throws {
        let reply = try get("ten", "Range: \(range)\r\n")
        #expect(reply.status == 206 && reply.text == text)
        #expect(reply.header("Content-Range") == place)
    }

    @Test(arguments: ["bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999999999999-"])
    func `a range outside the file is 416`(_ range: String) throws {
        let reply = try get("ten", "Range: \(range)\r\n")
        #expect(reply.status == 416 && reply.body.isEmpty)
        #expect(reply.header("Content-Range") == "bytes */10")
        #expect(try get("ten").text == "0123456789")
    }

    @Test(arguments: [
        "bytes=0-1,3-4", "bytes=4-2", "bytes=-", "bytes=a-b", "bytes= 1-2", "bytes=+1-2",
        "lines=1-2",
        "bytes=1-2-3", "bytes", "bytes=0-1\r\nRange: bytes=2-3",
    ])
    func `a range we do not serve gives the whole file`(_ range: String) throws {
        let reply = try get("ten", "Range: \(range)\r\n")
        #expect(reply.status == 200 && reply.text == "0123456789")
    }

    @Test(arguments: [
        ("\"v1\"", 206), ("\"v2\"", 200), ("W/\"v1\"", 200), ("Sun, 09 Sep 2001 01:46:40 GMT", 206),
        ("Sun, 09 Sep 2001 01:46:41 GMT", 200), ("nonsense", 200),
    ])
    func `If-Range holds for exactly this content`(_ condition: String, _ status: Int) throws {
        #expect(try get("ten", "Range: bytes=1-2\r\nIf-Range: \(condition)\r\n").status == status)
    }

    @Test(arguments: [
        ("If-None-Match: \"v1\"", 304), ("If-None-Match: \"v0\", W/\"v1\"", 304),
        ("If-None-Match: *", 304), ("If-None-Match: \"v0\"", 200),
        ("If-Modified-Since: Sun, 09 Sep 2001 01:46:40 GMT", 304),
        ("If-Modified-Since: Sun, 09 Sep 2001 01:46:39 GMT", 200),
        ("If-Modified-Since: yesterday", 200),
        ("If-None-Match: \"v0\"\r\nIf-Modified-Since: Sun, 09 Sep 2001 01:46:40 GMT", 200),
    ])
    func `what the client has is not sent again`(_ condition: String, _ status: Int) throws {
        let reply = try get("ten", condition + "\r\n")
        #expect(reply.status == status)
        #expect(reply.text == (status == 200 ? "0123456789" : ""))
        #expect(reply.header("ETag") == "\"v1\"")
        #expect(try get("ten").status == 200)
    }

    @Test func `HEAD of a file tells its length and ignores a range`() throws {
        let reply = try get("ten", "Range: bytes=1-2\r\n", method: "HEAD")
        #expect(reply.status == 200 && reply.header("Content-Length") == "10")
        #expect(try get("ten").text == "0123456789")
    }

    @Test func `an empty file is sent, and has no part`() throws {
        #expect(try get("empty").header("Content-Length") == "0")
        #expect(try get("empty", "Range: bytes=0-0\r\n").status == 416)
    }

    @Test func `what is no regular file is not found`() throws {
        symlink("/etc/passwd", running.folder + "/link")
        mkfifo(running.folder + "/pipe", 0o600)
        for name in ["none", "link", "pipe", ""] {
            #expect(try get(name).status == 404)
        }
    }

    @Test func `a large file goes out whole, however slowly it is read`() throws {
        let line = String(repeating: "é", count: 50_000)
        running.store("large", String(repeating: line, count: 40))
        let reply = try get("large")
        #expect(reply.body.count == 4_000_000)
        #expect(reply.text.allSatisfy { $0 == "é" })
    }
}
