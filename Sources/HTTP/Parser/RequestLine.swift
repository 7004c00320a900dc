/// `method SP target SP version` (RFC 9112, section 3).
struct RequestLine {
    let method: Method
    let target: Range<Int>
    /// HTTP/1.0.
    let isOld: Bool

    init(_ bytes: [UInt8], _ line: Range<Int>, _ limits: HeadLimits) throws(RequestError) {
        let first = Self.word(bytes, line.lowerBound..<line.upperBound)
        guard first.upperBound < line.upperBound else { throw .malformedRequestLine }
        let second = Self.word(bytes, (first.upperBound + 1)..<line.upperBound)
        guard second.upperBound < line.upperBound else { throw .malformedRequestLine }
        let version = (second.upperBound + 1)..<line.upperBound
        guard !first.isEmpty, bytes[first].allSatisfy(\.isToken) else { throw .malformedMethod }
        guard !second.isEmpty else { throw .malformedRequestLine }
        isOld = try Self.isOld(bytes, version)
        method = try Self.method(bytes, first)
        if second.count > limits.target { throw .targetTooLong }
        target = second
    }

    /// From the start of `range` to the next space.
    private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound, bytes[end] != .space { end += 1 }
        return range.lowerBound..<end
    }

    private static func isOld(_ bytes: [UInt8], _ range: Range<Int>) throws(RequestError) -> Bool {
        guard range.count == 8, bytes.holds("HTTP/", at: range.lowerBound),
            bytes[range.lowerBound + 5].isDigit, bytes[range.lowerBound + 6] == 0x2E,
            bytes[range.lowerBound + 7].isDigit
        else { throw .malformedVersion }
        let minor = bytes[range.lowerBound + 7]
        guard bytes[range.lowerBound + 5] == 0x31, minor == 0x30 || minor == 0x31 else {
            throw .unsupportedVersion
        }
        return minor == 0x30
    }

    private static func method(_ bytes: [UInt8], _ word: Range<Int>) throws(RequestError) -> Method
    {
        let start = word.lowerBound
        switch word.count {
        case 3 where bytes.holds("GET", at: start): return .get
        case 4 where bytes.holds("POST", at: start): return .post
        case 4 where bytes.holds("HEAD", at: start): return .head
        case 5 where bytes.holds("TRACE", at: start): throw .traceMethod
        case 3 where bytes.holds("PUT", at: start): return .put
        case 5 where bytes.holds("PATCH", at: start): return .patch
        case 6 where bytes.holds("DELETE", at: start): return .delete
        case 7 where bytes.holds("OPTIONS", at: start): return .options
        default: return try rareMethod(bytes, word)
        }
    }

    private static func rareMethod(
        _ bytes: [UInt8], _ word: Range<Int>
    ) throws(RequestError) -> Method {
        let start = word.lowerBound
        switch word.count {
        case 5 where bytes.holds("MKCOL", at: start): return .mkcol
        case 6 where bytes.holds("REPORT", at: start): return .report
        case 8 where bytes.holds("PROPFIND", at: start): return .propfind
        case 9 where bytes.holds("PROPPATCH", at: start): return .proppatch
        case 10 where bytes.holds("MKCALENDAR", at: start): return .mkcalendar
        default: throw .unknownMethod
        }
    }
}

extension [UInt8] {
    /// Whether the bytes at `start` are exactly those of `text`.
    func holds(_ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= count else { return false }
        return text.withUTF8Buffer { wanted in
            var index = start
            for byte in wanted {
                if self[index] != byte { return false }
                index += 1
            }
            return true
        }
    }

    /// Whether `range` holds `text`, given in lower case, in any case.
    func equalsIgnoringCase(_ text: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            var index = range.lowerBound
            for byte in wanted {
                if self[index].lowercased != byte { return false }
                index += 1
            }
            return true
        }
    }
}
