/// The target of a request, decoded once (RFC 9112, section 3.2).
struct RequestTarget {
    let path: String
    let query: FormFields
    /// The authority of a target in absolute form, in lower case.
    let authority: String?

    init(_ bytes: [UInt8], _ range: Range<Int>, _ method: Method) throws(RequestError) {
        guard bytes[range].allSatisfy(\.isTargetByte) else { throw .malformedTarget }
        if range.count == 1, bytes[range.lowerBound] == 0x2A, method == .options {
            (path, query, authority) = ("*", [:], nil)
            return
        }
        let (authority, start) = try Self.authority(bytes, range)
        self.authority = authority
        let rest = bytes[start..<range.upperBound]
        let mark = rest.firstIndex(of: .question) ?? rest.endIndex
        path = try Self.path(rest[..<mark])
        guard mark < rest.endIndex else {
            query = [:]
            return
        }
        do {
            query = try FormFields(urlEncoded: rest[(mark + 1)...])
        } catch {
            throw .malformedQuery
        }
    }

    /// The authority of an absolute target and where its path begins.
    private static func authority(
        _ bytes: [UInt8], _ range: Range<Int>
    ) throws(RequestError) -> (String?, Int) {
        let start = range.lowerBound
        if bytes[start] == .slash { return (nil, start) }
        let length =
            if bytes.equalsIgnoringCase("http://", in: start..<min(start + 7, range.upperBound)) {
                7
            } else if bytes.equalsIgnoringCase(
                "https://", in: start..<min(start + 8, range.upperBound))
            {
                8
            } else {
                0
            }
        guard length > 0 else { throw .malformedTarget }
        let rest = bytes[(start + length)..<range.upperBound]
        let end = rest.firstIndex { $0 == .slash || $0 == .question } ?? rest.endIndex
        guard let authority = Authority.parse(rest[..<end]) else { throw .malformedTarget }
        return (authority, end)
    }

    private static func path(_ raw: ArraySlice<UInt8>) throws(RequestError) -> String {
        if raw.isEmpty { return "/" }
        guard raw.first == .slash, !raw.contains(.backslash),
            let decoded = decode(raw), let path = String(validating: decoded, as: UTF8.self),
            !hasDots(decoded), !hasLateControl(decoded)
        else { throw .malformedPath }
        return path
    }

    /// Decodes percent sequences; nil for one that is malformed or that hides
    /// a control, a slash or a backslash.
    private static func decode(_ raw: ArraySlice<UInt8>) -> [UInt8]? {
        guard raw.contains(.percent) else { return Array(raw) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(raw.count)
        var iterator = raw.makeIterator()
        while let byte = iterator.next() {
            guard byte == .percent else {
                decoded.append(byte)
                continue
            }
            guard let high = iterator.next()?.hexValue, let low = iterator.next()?.hexValue
            else { return nil }
            let value = high << 4 | low
            if value.isControl || value == .slash || value == .backslash { return nil }
            decoded.append(value)
        }
        return decoded
    }

    /// Whether a segment is `.` or `..`.
    private static func hasDots(_ path: [UInt8]) -> Bool {
        guard path.contains(0x2E) else { return false }
        return path.split(separator: .slash).contains {
            $0.elementsEqual([0x2E]) || $0.elementsEqual([0x2E, 0x2E])
        }
    }

    /// Whether valid UTF-8 holds a control of U+0080 to U+009F.
    private static func hasLateControl(_ path: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in path {
            if previous == 0xC2, byte < 0xA0 { return true }
            previous = byte
        }
        return false
    }
}

extension UInt8 {
    /// Visible ASCII that a browser leaves unencoded in a path or query.
    fileprivate var isTargetByte: Bool {
        self > 0x20 && self < 0x7F && self != .quote && self != 0x23 && self != 0x3C
            && self != 0x3E
    }
}
