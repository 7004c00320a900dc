import CLinux
import Glibc

/// Takes a multipart form apart as it comes (RFC 2046, section 5.1; RFC 7578).
///
/// Strict: no preamble, no padding behind a boundary, nothing but a CRLF
/// behind the last one. Holds no more than one boundary's length of content
/// between two calls.
struct MultipartParser {
    enum Event {
        case part(PartHead)
        /// A stretch of the part's content.
        case data(ArraySlice<UInt8>)
        case endOfPart
    }

    private enum State {
        case boundary, afterBoundary, head, data, epilogue
    }

    private let limits: HeadLimits
    private let delimiter: [UInt8]
    private var state = State.boundary
    private var scanner = HeadScanner(of: .part)
    private var isFirst = true
    /// What has come and is not yet used. The CRLF that belongs to a boundary
    /// is put before the first one, which comes without.
    private var buffer: [UInt8] = [.carriageReturn, .lineFeed]

    init(boundary: [UInt8], limits: MultipartLimits = MultipartLimits()) {
        delimiter = [.carriageReturn, .lineFeed, .dash, .dash] + boundary
        var head = HeadLimits()
        (head.line, head.total, head.fields) = (limits.head, limits.head, limits.fields - 1)
        self.limits = head
    }

    /// Whether the last boundary has been seen.
    var isDone: Bool { state == .epilogue }

    /// Goes on with the next bytes of the body.
    mutating func parse(
        _ bytes: some Collection<UInt8>, _ handle: (Event) throws(RequestError) -> Void
    ) throws(RequestError) {
        buffer.append(contentsOf: bytes)
        while try step(handle) {}
    }

    /// False when more bytes are needed.
    private mutating func step(
        _ handle: (Event) throws(RequestError) -> Void
    ) throws(RequestError) -> Bool {
        switch state {
        case .boundary: try takeFirstBoundary()
        case .afterBoundary: try takeBoundaryEnd()
        case .head: try takeHead(handle)
        case .data: try takeData(handle)
        case .epilogue: try takeEpilogue()
        }
    }

    private mutating func takeFirstBoundary() throws(RequestError) -> Bool {
        let count = min(buffer.count, delimiter.count)
        guard buffer[..<count].elementsEqual(delimiter[..<count]) else { throw .malformedMultipart }
        guard count == delimiter.count else { return false }
        drop(count)
        state = .afterBoundary
        return true
    }

    private mutating func takeBoundaryEnd() throws(RequestError) -> Bool {
        guard let first = buffer.first else { return false }
        guard first == .carriageReturn || first == .dash else { throw .malformedMultipart }
        guard buffer.count >= 2 else { return false }
        guard buffer[1] == (first == .dash ? .dash : .lineFeed) else { throw .malformedMultipart }
        drop(2)
        state = first == .dash ? .epilogue : .head
        scanner = HeadScanner(of: .part)
        return true
    }

    private mutating func takeHead(
        _ handle: (Event) throws(RequestError) -> Void
    ) throws(RequestError) -> Bool {
        let end: Int?
        do {
            end = try scanner.scan(buffer, limits)
        } catch {
            throw error.status == .badRequest ? .malformedMultipart : .headTooLong
        }
        guard let end else { return false }
        let head = try PartHead(Array(buffer[..<end]))
        drop(end)
        // An empty part's boundary follows its head at once.
        state = .data
        try handle(.part(head))
        return true
    }

    private mutating func takeData(
        _ handle: (Event) throws(RequestError) -> Void
    ) throws(RequestError) -> Bool {
        if let start = buffer.position(of: delimiter) {
            if start > 0 { try handle(.data(buffer[..<start])) }
            try handle(.endOfPart)
            drop(start + delimiter.count)
            state = .afterBoundary
            return true
        }
        let safe = buffer.count - (delimiter.count - 1)
        if safe > 0 {
            try handle(.data(buffer[..<safe]))
            drop(safe)
        }
        return false
    }

    private mutating func takeEpilogue() throws(RequestError) -> Bool {
        let end: [UInt8] = [.carriageReturn, .lineFeed]
        guard buffer.count <= 2, buffer.elementsEqual(end[..<buffer.count]) else {
            throw .malformedMultipart
        }
        return false
    }

    private mutating func drop(_ count: Int) {
        buffer.removeFirst(count)
    }
}

extension [UInt8] {
    /// Where `pattern` first occurs.
    fileprivate func position(of pattern: [UInt8]) -> Int? {
        withUnsafeBytes { whole in
            pattern.withUnsafeBytes { wanted in
                guard let base = whole.baseAddress, let pattern = wanted.baseAddress,
                    let found = memmem(base, whole.count, pattern, wanted.count)
                else { return nil }
                return UnsafeRawPointer(found) - base
            }
        }
    }
}
