/// The fields that decide where a request ends and whom it is for; each may
/// be sent once (RFC 9112, sections 3.2 and 6).
struct SingularFields {
    private(set) var host: Range<Int>?
    private var length: Range<Int>?
    private var coding: Range<Int>?
    private var contentType: Range<Int>?
    private var expectation: Range<Int>?
    private var connections: [Range<Int>] = []

    /// Keeps `entry` if it is one of these.
    mutating func note(_ entry: HeaderFields.Entry, _ bytes: [UInt8]) throws(RequestError) {
        let name = entry.name
        switch name.count {
        case 4 where bytes.equalsIgnoringCase("host", in: name):
            guard host == nil else { throw .severalHosts }
            host = entry.value
        case 6 where bytes.equalsIgnoringCase("expect", in: name):
            guard expectation == nil else { throw .unknownExpectation }
            expectation = entry.value
        case 10 where bytes.equalsIgnoringCase("connection", in: name):
            connections.append(entry.value)
        case 12 where bytes.equalsIgnoringCase("content-type", in: name):
            guard contentType == nil else { throw .severalContentTypes }
            contentType = entry.value
        case 14 where bytes.equalsIgnoringCase("content-length", in: name):
            guard length == nil else { throw .severalLengths }
            length = entry.value
        case 17 where bytes.equalsIgnoringCase("transfer-encoding", in: name):
            guard coding == nil else { throw .malformedCoding }
            coding = entry.value
        default: break
        }
    }

    /// How the body is delimited.
    func framing(
        _ bytes: [UInt8], _ method: Method, isOld: Bool
    ) throws(RequestError) -> BodyFraming {
        if let coding {
            guard length == nil else { throw .lengthAndCoding }
            guard !isOld else { throw .codingInOldVersion }
            try checkCoding(bytes, coding)
            return .chunked
        }
        guard let length else {
            if method.expectsBody && contentType != nil { throw .lengthRequired }
            return .none
        }
        guard (1...18).contains(length.count), bytes[length].allSatisfy(\.isDigit) else {
            throw .malformedLength
        }
        let count = bytes[length].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return count == 0 ? .none : .length(count)
    }

    /// Whether a `Connection` field holds the option `close`.
    func asksToClose(_ bytes: [UInt8]) -> Bool {
        connections.contains { list in
            bytes[list].split(separator: .comma).contains { option in
                var (lower, upper) = (option.startIndex, option.endIndex)
                while lower < upper, bytes[lower].isBlank { lower += 1 }
                while upper > lower, bytes[upper - 1].isBlank { upper -= 1 }
                return bytes.equalsIgnoringCase("close", in: lower..<upper)
            }
        }
    }

    /// Whether the client waits for `100 Continue` (RFC 9110, 10.1.1).
    func expectsContinue(_ bytes: [UInt8], isOld: Bool) throws(RequestError) -> Bool {
        guard let expectation else { return false }
        guard bytes.equalsIgnoringCase("100-continue", in: expectation) else {
            throw .unknownExpectation
        }
        return !isOld
    }

    /// Only `chunked` alone is served. A coding we lack is 501; `chunked`
    /// twice, an empty list or anything but tokens is 400.
    private func checkCoding(_ bytes: [UInt8], _ range: Range<Int>) throws(RequestError) {
        if bytes.equalsIgnoringCase("chunked", in: range) { return }
        var scanner = HeaderScanner(Array(bytes[range]))
        var codings: [String] = []
        repeat {
            scanner.skipSpace()
            guard let coding = scanner.token()?.asciiLowercased else { throw .malformedCoding }
            codings.append(coding)
            scanner.skipSpace()
        } while scanner.take(.comma)
        guard scanner.isAtEnd, codings.contains(where: { $0 != "chunked" }) else {
            throw .malformedCoding
        }
        throw .unknownCoding
    }
}
