import Glibc
import HTTP
import Testing

@Suite("Uploading files")
struct UploadTests {
    static let type = "Content-Type: multipart/form-data; boundary=x\r\n"

    static func part(_ parameters: String, _ content: String) -> String {
        "--x\r\nContent-Disposition: form-data; \(parameters)\r\n\r\n\(content)\r\n"
    }

    static func head(_ fields: String) -> String {
        "POST /upload HTTP/1.1\r\nHost: a\r\n\(type)\(fields)\r\n"
    }

    static func post(_ body: String) -> String {
        head("Content-Length: \(body.utf8.count)\r\n") + body
    }

    static let form =
        part("name=title", "Été") + part("name=doc; filename=\"../../abc.txt\"", "abc")
        + part("name=none; filename=\"\"", "") + part("name=zero; filename=zero", "") + "--x--\r\n"

    /// The first bytes of the SHA-256 of "abc" (FIPS 180-2, B.1) and of
    /// nothing.
    static let told =
        "field title=Été\nfile doc abc.txt text/plain 3 ba 78 16 bf\n"
        + "file zero zero text/plain 0 e3 b0 c4 42\nbytes 0"

    @Test func `text and files arrive, and their traces are removed`() throws {
        let running = try Running()
        let client = try running.client()
        client.send(Self.post(Self.form) + ConnectionTests.hello)
        #expect(try client.reply().text.hasSuffix(Self.told))
        #expect(try client.reply().text.hasPrefix("GET /hello"))
        #expect(
            running.town.diary.paths.allSatisfy { $0.hasPrefix(running.folder) })
        #expect(running.names.isEmpty)
    }

    @Test func `a form in chunks, byte by byte, arrives the same`() throws {
        let running = try Running()
        let client = try running.client()
        client.send(Self.head("Transfer-Encoding: chunked\r\n"))
        for byte in Self.form.utf8 { client.send([0x31, 13, 10, byte, 13, 10]) }
        client.send("0\r\n\r\n" + ConnectionTests.hello)
        #expect(try client.reply().text.hasSuffix(Self.told))
        #expect(try client.reply().text.hasPrefix("GET /hello"))
    }

    @Test func `a large file keeps its bytes`() throws {
        let running = try Running(town: { $0.fileLimit = 4 << 20 })
        let client = try running.client()
        let body =
            Self.part("name=f; filename=f", String(repeating: "0123456789\r\n--", count: 200_000))
            + "--x--\r\n"
        client.send(Self.post(body))
        #expect(try client.reply().text.contains("file f f text/plain 2800000 "))
    }

    @Test func `a file over its limit is refused and removed`() throws {
        let running = try Running(town: { $0.fileLimit = 100 })
        let body = Self.part("name=f; filename=f", String(repeating: "a", count: 101)) + "--x--\r\n"
        #expect(try running.ask(Self.post(body)).hasPrefix("HTTP/1.1 413 "))
        #expect(running.names.isEmpty && running.town.diary.count == 0)
    }

    @Test func `text over its limit is refused`() throws {
        let body = Self.part("name=f", String(repeating: "a", count: 1_001)) + "--x--\r\n"
        #expect(try Running().ask(Self.post(body)).hasPrefix("HTTP/1.1 413 "))
    }

    @Test func `a body over its limit is refused, declared or in chunks`() throws {
        let running = try Running(town: { $0.fileLimit = 8 << 20 })
        let declared = Self.head("Content-Length: \(4 << 20 + 1)\r\n")
        #expect(try running.ask(declared).hasPrefix("HTTP/1.1 413 "))
        let client = try running.client()
        client.send(Self.head("Transfer-Encoding: chunked\r\n"))
        client.send("400001\r\n" + Self.part("name=f; filename=f", ""))
        #expect(try client.readAll().hasPrefix("HTTP/1.1 413 "))
        #expect(running.names.isEmpty)
    }

    @Test func `too many parts are refused`() throws {
        let body = String(repeating: Self.part("name=f", "a"), count: 9) + "--x--\r\n"
        #expect(try Running().ask(Self.post(body)).hasPrefix("HTTP/1.1 413 "))
    }

    @Test(arguments: ["", "--x\r\n", form + "more", String(form.dropLast(3)), "a=b"])
    func `a malformed form is refused and leaves nothing`(_ body: String) throws {
        let running = try Running()
        let reply = try running.ask(Self.post(body.isEmpty ? " " : body))
        #expect(reply.hasPrefix("HTTP/1.1 400 "))
        #expect(running.names.isEmpty && running.town.diary.count == 0)
    }

    @Test func `text that is not UTF-8 is refused`() throws {
        let running = try Running()
        let client = try running.client()
        let bytes =
            Array("--x\r\nContent-Disposition: form-data; name=a\r\n\r\n".utf8) + [0xC0, 0xAF]
            + Array("\r\n--x--\r\n".utf8)
        client.send(Array(Self.head("Content-Length: \(bytes.count)\r\n").utf8) + bytes)
        #expect(try client.readAll().hasPrefix("HTTP/1.1 400 "))
    }

    @Test func `a client that leaves midway leaves no file`() throws {
        let running = try Running()
        var client: Client? = try running.client()
        client?.send(
            Self.head("Content-Length: 300000\r\n")
                + "--x\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n"
                + String(repeating: "a", count: 200_000))
        #expect(running.eventually { running.names.count == 1 })
        client = nil
        #expect(running.eventually { running.names.isEmpty && running.server.openConnections == 0 })
        #expect(running.town.diary.count == 0)
    }

    @Test func `files are thrown away unstored when the handler must only keep the text`() throws {
        let running = try Running(town: { $0.decision = .discardFiles })
        let client = try running.client()
        client.send(Self.post(Self.form))
        let text = try client.reply().text
        #expect(text.contains("field title=Été\nunwanted\nfile doc abc.txt text/plain 3 \n"))
        #expect(running.town.diary.paths == ["", ""])
    }

    @Test func `a refusal comes before the body is asked for`() throws {
        let running = try Running(town: { $0.decision = .refuse(.text("sign in", .unauthorized)) })
        let reply = try running.ask(Self.head("Content-Length: 1000\r\nExpect: 100-continue\r\n"))
        #expect(reply.hasPrefix("HTTP/1.1 401 ") && reply.hasSuffix("sign in"))
    }

    @Test func `a body is asked for once it is authorized`() throws {
        let running = try Running()
        let client = try running.client()
        client.send(
            Self.head("Content-Length: \(Self.form.utf8.count)\r\nExpect: 100-continue\r\n"))
        #expect(try client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        client.send(Self.form)
        #expect(try client.reply().text.hasSuffix(Self.told))
    }

    @Test func `a folder that cannot be written loses the files and keeps the text`() throws {
        let running = try Running(town: { $0.folder += "/none" })
        let client = try running.client()
        client.send(Self.post(Self.form))
        let text = try client.reply().text
        #expect(text.contains("field title=Été\nno room\nfile doc abc.txt text/plain 3 \n"))
    }
}
