import Testing

@testable import HTTP

@Suite("The values of HTTP")
struct ValueTests {
    @Test func `a response header cannot hold the end of a line`() {
        var headers = ResponseHeaders()
        headers.add("Location", "/a\r\nSet-Cookie: b=c\0")
        #expect(headers.pairs.count == 1)
        #expect(headers["location"] == "/a  Set-Cookie: b=c ")
        #expect(String(decoding: headers.bytes, as: UTF8.self).ranges(of: "\r\n").count == 1)
    }

    @Test func `response headers are added, replaced and removed whatever their case`() {
        var headers = ResponseHeaders()
        headers.add("Vary", "a")
        headers.add("X", "1")
        headers.add("vary", "b")
        #expect(headers.all("VARY") == ["a", "b"])
        headers.set("VARY", "c")
        #expect(headers.all("vary") == ["c"] && headers["x"] == "1" && headers["x-"] == nil)
        headers.remove("x")
        #expect(headers["X"] == nil && headers.pairs.count == 1)
    }

    @Test func `request headers are found whatever their case`() throws {
        let request = try Request(.get, "/", headers: ["X-A": "1", "x-a": "2", "Cookie": "a=b; c"])
        #expect(request.head.headers["x-A"] == "1")
        #expect(request.head.headers.all("X-A") == ["1", "2"])
        #expect(!request.head.headers.contains("x"))
        #expect(request.head.headers.pairs.map(\.name) == ["Host", "X-A", "x-a", "Cookie"])
    }

    @Test func `cookies are found, those sent twice as well`() {
        let cookies = Cookies(["a=1; b=2=3; __Host-s=x; a=4;c; d="])
        #expect(cookies["a"] == "1" && cookies.all("a") == ["1", "4"])
        #expect(cookies["b"] == "2=3" && cookies["__Host-s"] == "x")
        #expect(cookies["c"] == nil && cookies["d"] == "" && cookies["A"] == nil)
    }

    @Test func `a cookie to set cannot hold more than itself`() {
        let cookie = SetCookie("a; b", "c\r\nd; e=\"é", path: "/;x", maxAge: 0, sameSite: .strict)
        #expect(
            cookie.headerValue == "ab=cde=; Path=/x; Max-Age=0; Secure; HttpOnly; SameSite=Strict")
    }

    @Test func `forms go there and back`() throws {
        let fields: FormFields = ["a b": "c&d=é+%", "": "", "a b": "2", "é": "日本"]
        let text = fields.urlEncoded
        #expect(text == "a+b=c%26d%3D%C3%A9%2B%25&=&a+b=2&%C3%A9=%E6%97%A5%E6%9C%AC")
        let back = try FormFields(urlEncoded: Array(text.utf8))
        #expect(back == fields)
        #expect(back.first("a b") == "c&d=é+%" && back.all("a b").count == 2)
        #expect(back.hasDuplicates("a b") && !back.hasDuplicates("é") && back.first("x") == nil)
    }

    @Test(arguments: [
        ("a=%", FormError.badPercent), ("a=%4", .badPercent), ("%g1=a", .badPercent),
        ("a=%+1", .badPercent), ("a=%FF", .badText), ("a=%C0%80", .badText), ("%00=a", .nul),
        (String(repeating: "a&", count: 1_001), .tooMany),
    ])
    func `a malformed form is refused`(_ text: String, _ error: FormError) {
        #expect(throws: error) { try FormFields(urlEncoded: Array(text.utf8)) }
    }

    @Test func `a NUL in a value is read where it is asked for, and told`() throws {
        #expect(throws: FormError.nul) { try FormFields(urlEncoded: Array("a=%00".utf8)) }
        let fields = try FormFields(urlEncoded: Array("a=1&b=x%00".utf8), allowsNul: true)
        #expect(fields.first("b") == "x\0" && fields.holdsNul)
        #expect(throws: FormError.nul) {
            try FormFields(urlEncoded: Array("%00=a".utf8), allowsNul: true)
        }
    }

    @Test func `percent encoding goes there and back`() {
        #expect(PercentEncoding.component("a/b é~") == "a%2Fb%20%C3%A9~")
        #expect(PercentEncoding.path("/a b/é") == "/a%20b/%C3%A9")
        #expect(PercentEncoding.decode("a%2Fb%20%C3%A9+") == "a/b é+")
        #expect(PercentEncoding.decode("a+b", plusIsSpace: true) == "a b")
        #expect(PercentEncoding.decode("%FF") == nil && PercentEncoding.decode("%f") == nil)
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ])
    func `dates go there and back`(_ seconds: Int, _ text: String) {
        #expect(HTTPDate(seconds: seconds).description == text)
        #expect(HTTPDate(text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
        "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT ",
    ])
    func `another date is none`(_ text: String) {
        #expect(HTTPDate(text) == nil)
    }

    @Test(arguments: [
        ("plain.pdf", "attachment; filename=\"plain.pdf\""),
        ("/etc/a\"b\r\nc.txt", "attachment; filename=\"abc.txt\""),
        ("C:\\été.txt", "attachment; filename=\"_t_.txt\"; filename*=UTF-8''%C3%A9t%C3%A9.txt"),
        ("..", "attachment; filename=\"file\""),
        ("a\u{202E}fdp.exe", "attachment; filename=\"afdp.exe\""),
        ("100%.txt", "attachment; filename=\"100_.txt\"; filename*=UTF-8''100%25.txt"),
    ])
    func `a file name is rebuilt before it is told`(_ name: String, _ value: String) {
        #expect(ContentDisposition(.attachment, fileName: name).headerValue == value)
    }

    @Test func `a file name has its accents composed`() {
        let header = ContentDisposition(.inline, fileName: "e\u{301}te\u{301}.txt").headerValue
        #expect(header == "inline; filename=\"_t_.txt\"; filename*=UTF-8''%C3%A9t%C3%A9.txt")
    }

    @Test func `a long file name keeps within 200 bytes`() {
        #expect(ContentDisposition.safe(String(repeating: "é", count: 300)).utf8.count == 200)
        let long = ContentDisposition.safe(String(repeating: "é", count: 300) + ".pdf")
        #expect(long.utf8.count == 200 && long.hasSuffix("é.pdf"))
        #expect(ContentDisposition.safe("a." + String(repeating: "b", count: 300)).count == 200)
    }

    @Test func `media types are read with their parameters`() {
        let type = MediaType("Text/HTML ; Charset=\"utf-8\"; a=b")
        #expect(type?.essence == "text/html" && type?.parameter("charset") == "utf-8")
        for text in [
            "", "text", "text/", "/html", "text/html;a", "text/html;a=\"", "a/b;c=d;c=e", "a/b c",
        ] {
            #expect(MediaType(text) == nil)
        }
    }

    @Test func `a path is cut into its segments`() throws {
        #expect(try Request(.get, "/").head.segments == [])
        #expect(try Request(.get, "/a/b%20c").head.segments == ["a", "b c"])
        #expect(try Request(.get, "/a//b/").head.segments == ["a", "", "b", ""])
    }

    @Test func `a request for a test goes through the parser`() throws {
        let request = try Request(
            .post, "/a?b=c", fields: ["d": "é"], peer: "192.0.2.1", isSecure: true)
        #expect(request.fields == ["d": "é"] && request.head.query == ["b": "c"])
        #expect(request.head.peer == "192.0.2.1" && request.head.isSecure)
        #expect(throws: RequestError.malformedPath) { try Request(.get, "/%00") }
    }
}
