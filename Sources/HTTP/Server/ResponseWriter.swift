import Glibc

/// Turns responses into bytes. Each thread has its own, for the date it keeps.
struct ResponseWriter {
    private var second = 0
    private var date: [UInt8] = []

    /// A body up to this length travels in one piece with its head.
    private static var joinedLength: Int { 16 << 10 }

    init() {}

    /// The answer to `head`; nil stands for a request too broken to have one.
    mutating func answer(_ response: Response, to head: RequestHead?) -> Answer {
        var response = response
        let content = Self.content(of: &response, for: head)
        let keepAlive = head?.keepAlive ?? false && content.events == nil
        var answer = Answer(
            head: start(response, length: content.length, keepAlive: keepAlive),
            keepAlive: keepAlive)
        if head?.method != .head && !response.status.forbidsBody {
            if content.bytes.count <= Self.joinedLength {
                answer.head += content.bytes
            } else {
                answer.body = content.bytes
            }
            answer.file = content.file
            answer.events = content.events
            answer.production = content.production
        }
        return answer
    }

    /// What follows the head, whose fields that say of it are completed.
    private static func content(
        of response: inout Response, for head: RequestHead?
    ) -> Content {
        switch response.body {
        case .empty: return Content()
        case .bytes(let bytes): return Content(bytes: bytes)
        case .file(let body): return FileContent.open(body, for: head, &response)
        case .events(let subscription):
            EventStream.describe(&response.headers)
            return Content(events: subscription)
        case .produced(let producer):
            let isChunked = head?.isOld == false
            if isChunked { response.headers.set("Transfer-Encoding", "chunked") }
            return Content(production: Production(producer: producer, isChunked: isChunked))
        }
    }

    /// Status line, headers and empty line.
    private mutating func start(_ response: Response, length: Int?, keepAlive: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(
            256 + response.headers.bytes.count + min(length ?? 0, Self.joinedLength))
        bytes.append("HTTP/1.1 ")
        bytes.append(decimal: response.status.code)
        bytes.append(.space)
        bytes.append(response.status.reason)
        bytes.append("\r\n")
        bytes.append(contentsOf: response.headers.bytes)
        if let length, !response.status.forbidsBody {
            bytes.append("Content-Length: ")
            bytes.append(decimal: length)
            bytes.append("\r\n")
        }
        appendDate(to: &bytes)
        bytes.append(keepAlive ? "\r\n" : "Connection: close\r\n\r\n")
        return bytes
    }

    private mutating func appendDate(to bytes: inout [UInt8]) {
        let now = time(nil)
        if now != second {
            second = now
            date = Array("Date: \(HTTPDate(seconds: now))\r\n".utf8)
        }
        bytes.append(contentsOf: date)
    }
}

/// What an answer carries behind its head.
struct Content {
    var bytes: [UInt8] = []
    var file: FileSpan?
    var events: EventSubscription?
    var production: Production?

    /// Nil for what ends when it ends.
    var length: Int? {
        events != nil || production != nil ? nil : bytes.count + (file?.remaining ?? 0)
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends a number of 0 or more in decimal digits.
    mutating func append(decimal value: Int) {
        if value >= 10 { append(decimal: value / 10) }
        append(0x30 + UInt8(truncatingIfNeeded: value % 10))
    }
}
