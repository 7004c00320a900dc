import Testing

@testable import HTTP

@Suite("Taking multipart forms apart")
struct MultipartTests {
    static let sound = [
        "--x", "Content-Disposition: form-data; name=\"title\"", "", "Été\r\n--y", "--x",
        "content-disposition: form-data; name=\"file\"; filename=\"a \\\"b\\\" é.txt\"",
        "Content-Type: text/plain", "", "\r\n--\r\n-x\r\n--", "--x",
        "Content-Disposition: form-data; name=\"empty\"", "", "", "--x",
        "Content-Disposition: form-data; filename=nothing.txt; name=file", "", "", "--x--", "",
    ].joined(separator: "\r\n")

    /// What the parser finds, each part on one line.
    static func tell(_ text: String, cuts: [Int]) throws(RequestError) -> [String] {
        let bytes = Array(text.utf8)
        var parser = MultipartParser(boundary: Array("x".utf8))
        var told: [String] = []
        var content: [UInt8] = []
        var start = 0
        for cut in cuts + [bytes.count] {
            try parser.parse(bytes[start..<max(start, cut)]) { event in
                switch event {
                case .part(let head):
                    told.append("\(head.name)|\(head.fileName ?? "-")|\(head.type)|")
                case .data(let bytes): content += bytes
                case .endOfPart:
                    told[told.count - 1] += String(decoding: content, as: UTF8.self)
                    content = []
                }
            }
            start = max(start, cut)
        }
        guard parser.isDone else { throw .malformedMultipart }
        return told
    }

    @Test func `every part is found, wherever the bytes were cut`() throws {
        let expected = [
            "title|-|text/plain|Été\r\n--y", "file|a \"b\" é.txt|text/plain|\r\n--\r\n-x\r\n--",
            "empty|-|text/plain|", "file|nothing.txt|text/plain|",
        ]
        for cut in 0...Self.sound.utf8.count {
            #expect(try Self.tell(Self.sound, cuts: [cut]) == expected)
        }
        #expect(try Self.tell(Self.sound, cuts: Array(0...Self.sound.utf8.count)) == expected)
    }

    @Test func `a form cut short is never whole`() {
        // The final CRLF may be missing, nothing else.
        for length in 0..<(Self.sound.utf8.count - 2) {
            let cut = String(decoding: Array(Self.sound.utf8)[..<length], as: UTF8.self)
            #expect(throws: RequestError.self) { try Self.tell(cut, cuts: []) }
        }
    }

    @Test func `an empty form has no part`() throws {
        #expect(try Self.tell("--x--\r\n", cuts: []) == [])
    }

    @Test(arguments: [
        ("name=a", "a|-"), ("name=\"a b\"", "a b|-"), ("name=\"a;b=c\"", "a;b=c|-"),
        ("name=\"a%22%0d%0Ab%41\"", "a\"  b%41|-"), ("name=\"\"", "|-"),
        ("name=a; filename=\"\"", "a|"),
        ("name=a; filename=\"C:\\dir\\é.txt\"", "a|C:\\dir\\é.txt"),
        ("name=a; filename=\"日本.txt\"", "a|日本.txt"), ("filename=b; name=a", "a|b"),
        ("name=a; filename=b; filename*=UTF-8''c", "a|b"), ("NAME=a;FILENAME=b", "a|b"),
    ])
    func `names are read as browsers write them`(_ parameters: String, _ told: String) throws {
        let text = "--x\r\nContent-Disposition: form-data; \(parameters)\r\n\r\nv\r\n--x--\r\n"
        #expect(try Self.tell(text, cuts: []) == [told + "|text/plain|v"])
    }

    @Test(arguments: [
        "", "--x", "--y\r\n", "preamble\r\n--x--\r\n", "\r\n--x--\r\n", "--x--\r\nepilogue",
        "--x \r\n", "--x\n", "--x-\r\n", "--xy--\r\n", "--x\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Type: a/b\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition: attachment; name=a\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"a\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=a b\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition : form-data; name=a\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\nv\r\n--x--\r\n",
        "--x\nContent-Disposition: form-data; name=a\n\nv\n--x--\n",
        Self.sound.replacing("Content-Type", with: "Content-Disposition"),
        Self.sound.replacing("Content-Type: text/plain", with: "Content-Transfer-Encoding: base64"),
        "--x\r\nContent-Disposition: form-data; name=a\0\r\n\r\nv\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--xz\r\n",
        "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nv--x--\r\n",
    ])
    func `a malformed form is refused`(_ text: String) {
        #expect(throws: RequestError.malformedMultipart) { try Self.tell(text, cuts: []) }
        let everywhere = Array(0...text.utf8.count)
        #expect(throws: RequestError.malformedMultipart) { try Self.tell(text, cuts: everywhere) }
    }

    @Test func `a name that is not UTF-8 is refused`() throws {
        let head =
            Array("Content-Disposition: form-data; name=\"".utf8) + [0xFF]
            + Array("\"\r\n\r\n".utf8)
        #expect(throws: RequestError.malformedMultipart) { try PartHead(head) }
    }

    @Test func `the head of a part has its limits`() {
        let start = "--x\r\nContent-Disposition: form-data; name=a\r\n"
        let many = (0..<16).map { "A\($0): b\r\n" }.joined()
        #expect(throws: RequestError.headTooLong) { try Self.tell(start + many, cuts: []) }
        let long = "A: " + String(repeating: "b", count: 9_000)
        #expect(throws: RequestError.headTooLong) { try Self.tell(start + long, cuts: []) }
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=abc", "abc"),
        ("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"", "a b"),
        ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
        ("multipart/form-data; boundary=\"a \"", nil), ("multipart/mixed; boundary=a", nil),
        ("multipart/form-data; boundary=a; boundary=b", nil),
        ("multipart/form-data; boundary=\"" + String(repeating: "a", count: 71) + "\"", nil),
    ])
    func `a boundary is read or refused`(_ type: String, _ boundary: String?) {
        #expect(MediaType(type)?.boundary == boundary.map { Array($0.utf8) })
    }
}
