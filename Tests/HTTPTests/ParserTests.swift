import Testing

@testable import HTTP

@Suite("Parsing requests")
struct ParserTests {
    @Test(arguments: RefusedRequest.all)
    func `a hostile request is refused for its own reason`(_ refused: RefusedRequest) {
        #expect(Outcome(refused.bytes, cuts: []) == .refused(refused.reason))
    }

    @Test(arguments: RefusedRequest.all.filter { $0.bytes.count < 300 })
    func `a refusal is the same wherever the bytes were cut`(_ refused: RefusedRequest) {
        for cut in 0...refused.bytes.count {
            #expect(Outcome(refused.bytes, cuts: [cut]) == .refused(refused.reason))
        }
        let everywhere = Array(0...refused.bytes.count)
        #expect(Outcome(refused.bytes, cuts: everywhere) == .refused(refused.reason))
    }

    @Test(arguments: ServedRequest.all)
    func `a sound request is understood`(_ served: ServedRequest) {
        #expect(Outcome(served.bytes, cuts: []) == .served(served.expected))
    }

    @Test(arguments: ServedRequest.all)
    func `a sound request is the same wherever the bytes were cut`(_ served: ServedRequest) {
        for cut in 0...served.bytes.count {
            #expect(Outcome(served.bytes, cuts: [cut]) == .served(served.expected))
        }
        let everywhere = Array(0...served.bytes.count)
        #expect(Outcome(served.bytes, cuts: everywhere) == .served(served.expected))
    }

    @Test func `requests one behind the other are told apart`() throws {
        let first = "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nGET"
        let bytes = Array((first + "GET /b HTTP/1.1\r\nHost: a\r\n\r\n").utf8)
        var parser = RequestParser()
        let (head, length) = try #require(try parser.head(bytes))
        #expect(head.path == "/a" && head.contentLength == 3)
        let rest = Array(bytes[(length + 3)...])
        let (next, end) = try #require(try parser.head(rest))
        #expect(next.path == "/b" && end == rest.count)
    }

    @Test func `a head that is not whole is waited for`() throws {
        for text in ["", "\r", "\r\n", "\r\nG", "SSH-2.0-Go", "GET / HTTP/1.1\r\nHost: a\r\n"] {
            var parser = RequestParser()
            #expect(try parser.head(Array(text.utf8)) == nil, "\(text.debugDescription)")
        }
    }

    @Test func `limits are reached without being passed`() throws {
        let target = "/" + String(repeating: "a", count: 4_095)
        let fields = (0..<62).map { "A\($0): b\r\n" }.joined()
        let line = "B: " + String(repeating: "b", count: 8_189)
        let text = "GET \(target) HTTP/1.1\r\nHost: a\r\n\(line)\r\n\(fields)\r\n"
        let request = try Request(parsing: Array(text.utf8))
        #expect(request.head.headers.count == 64)
        #expect(request.head.headers["b"]?.utf8.count == 8_189)
        #expect(request.head.target == target)
    }
}

/// What came of parsing a request that arrived cut into pieces.
enum Outcome: Equatable {
    case refused(RequestError)
    case served(String)
    case unfinished

    init(_ bytes: [UInt8], cuts: [Int]) {
        var parser = RequestParser()
        var input: [UInt8] = []
        var head: RequestHead?
        var body: BodyReader?
        var start = 0
        do throws(RequestError) {
            for cut in cuts + [bytes.count] {
                input += bytes[start..<max(start, cut)]
                start = max(start, cut)
                if head == nil, let (found, length) = try parser.head(input) {
                    input.removeFirst(length)
                    body = try BodyReader(found.framing, limit: 100_000)
                    head = found
                }
                var position = 0
                try body?.read(input, from: &position)
                input.removeFirst(position)
            }
            guard let head, let body, body.isDone else {
                self = .unfinished
                return
            }
            self = .served(ServedRequest.tell(head, body.bytes))
        } catch {
            self = .refused(error)
        }
    }
}
