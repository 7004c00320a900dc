/// Parses a head that `HeadScanner` has found whole: CRLF at each line's end,
/// no other control byte than the tab (RFC 9112, sections 3 to 6).
struct HeadParser {
    let bytes: [UInt8]
    private let line: RequestLine
    private var position: Int
    private var singular = SingularFields()

    /// - Parameter fields: where the lines behind `line` begin.
    init(_ bytes: [UInt8], _ line: RequestLine, fields: Int) {
        self.bytes = bytes
        self.line = line
        position = fields
    }

    /// The request, as if it came straight from `client` without a proxy.
    mutating func parse() throws(RequestError) -> RequestHead {
        let entries = try takeFields()
        let target = try RequestTarget(bytes, line.target, line.method)
        let isOld = line.isOld
        let framing = try singular.framing(bytes, line.method, isOld: isOld)
        return RequestHead(
            method: line.method, path: target.path, query: target.query,
            headers: HeaderFields(bytes: bytes, entries: entries),
            host: try host(target, isOld: isOld), peer: "", isSecure: false,
            keepAlive: !isOld && !singular.asksToClose(bytes),
            isOld: isOld, framing: framing,
            expectsContinue: try singular.expectsContinue(bytes, isOld: isOld),
            targetRange: line.target)
    }

    /// The next line without its CRLF.
    private mutating func takeLine() -> Range<Int> {
        let start = position
        while position < bytes.count && bytes[position] != .carriageReturn { position += 1 }
        let line = start..<position
        position += 2
        return line
    }

    private mutating func takeFields() throws(RequestError) -> [HeaderFields.Entry] {
        var entries: [HeaderFields.Entry] = []
        entries.reserveCapacity(16)
        while true {
            let line = takeLine()
            if line.isEmpty { return entries }
            let entry = try HeaderFields.Entry(bytes, line)
            try singular.note(entry, bytes)
            entries.append(entry)
        }
    }

    private func host(_ target: RequestTarget, isOld: Bool) throws(RequestError) -> String {
        guard let field = singular.host else {
            guard isOld else { throw .noHost }
            return target.authority ?? ""
        }
        guard let host = Authority.parse(bytes[field]) else { throw .malformedHost }
        if let authority = target.authority, authority != host { throw .hostMismatch }
        return host
    }
}

extension HeaderFields.Entry {
    /// Splits `name: value`; the name must be a token that touches its colon.
    init(_ bytes: [UInt8], _ line: Range<Int>) throws(RequestError) {
        let start = line.lowerBound
        if bytes[start] == .space || bytes[start] == .tab { throw .foldedLine }
        var colon = start
        while colon < line.upperBound, bytes[colon].isToken { colon += 1 }
        guard colon > start, colon < line.upperBound, bytes[colon] == .colon else {
            throw .malformedField
        }
        var lower = colon + 1
        var upper = line.upperBound
        while lower < upper, bytes[lower].isBlank { lower += 1 }
        while upper > lower, bytes[upper - 1].isBlank { upper -= 1 }
        self.init(name: start..<colon, value: lower..<upper)
    }
}

extension UInt8 {
    /// A space or a tab.
    var isBlank: Bool { self == .space || self == .tab }
}
