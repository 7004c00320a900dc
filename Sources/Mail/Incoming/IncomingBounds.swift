import Foundation

/// Finds how much of a message stays within the limits, in one pass over its lines, before it is
/// given to the parser: that builds an object for each part and field, and descends into each
/// multipart, however many there are.
///
/// It counts what the parser could take for a field, a part or a nesting, rather too much than
/// too little.
struct IncomingBounds {
    private let limits: IncomingLimits
    private var boundaries: Set<[UInt8]> = []
    /// A boundary was declared in a way that is not read here: any line that begins with two
    /// dashes may be one.
    private var isAnyDashed = false
    private var parts = 0
    /// Lines that look like a boundary and are none: the parser compares each with all boundaries.
    private var dashed = 0
    private var nestings = 0
    private var fields = 0
    private var fieldLength = 0
    private var colons = 0
    private var isOfAddresses = false
    private var isHeader = true
    private var holdsMessage = false
    /// The parts of a digest are messages without saying so (RFC 2046 section 5.1.5).
    private var hasDigest = false
    private var omission: IncomingOmission?

    /// What GMime reads as addresses by itself.
    private static let addressFields: Set = ["from", "to", "cc", "bcc", "sender", "replyto"]

    private init(limits: IncomingLimits) {
        self.limits = limits
    }

    /// The length to read, and what is left out after it.
    static func measure(
        _ bytes: UnsafeRawBufferPointer, limits: IncomingLimits
    ) -> (length: Int, omitted: IncomingOmission?) {
        var bounds = IncomingBounds(limits: limits)
        var start = 0
        while start < bytes.count {
            let end = lineEnd(bytes, from: start)
            bounds.take(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
            if let omission = bounds.omission { return (start, omission) }
            start = end
        }
        return (bytes.count, nil)
    }

    /// After the line feed.
    private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        guard let base = bytes.baseAddress,
            let feed = memchr(base + start, 0x0A, bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(feed) - base + 1
    }

    private mutating func take(_ line: UnsafeRawBufferPointer) {
        if line.count >= 2, line[0] == dash, line[1] == dash {
            if isBoundary(line) {
                parts += 1
                beginHeader()
                if parts > limits.mostParts { omission = .parts }
                return
            }
            dashed += 1
            if dashed > limits.mostDashed { omission = .parts }
        }
        if isHeader { takeHeader(line) }
    }

    private mutating func beginHeader() {
        isHeader = true
        holdsMessage = hasDigest
        fieldLength = 0
    }

    private mutating func takeHeader(_ line: UnsafeRawBufferPointer) {
        guard line.contains(where: { !isBlank($0) }) else {
            // The header of an attached message follows the one of its part.
            isHeader = holdsMessage
            holdsMessage = false
            return
        }
        if line[0] == 0x20 || line[0] == 0x09 {
            fieldLength += line.count
        } else {
            fieldLength = line.count
            colons = 0
            fields += 1
            isOfAddresses = Self.addressFields.contains(line.fieldName)
        }
        if isOfAddresses { colons += line.count { $0 == UInt8(ascii: ":") } }
        if fields > limits.mostFields { omission = .fields }
        if fieldLength > limits.longestField || colons > limits.mostColons {
            omission = .longField
        }
        noteNesting(line)
        if nestings > limits.mostNestings { omission = .nestings }
    }

    private mutating func noteNesting(_ line: UnsafeRawBufferPointer) {
        for at in line.places(of: "message") where line.follows(at + 7, anyOf: "/(") {
            holdsMessage = true
            nestings += 1
        }
        if !line.places(of: "digest").isEmpty { hasDigest = true }
        for at in line.places(of: "boundary") {
            nestings += 1
            if let boundary = line.parameter(after: at + 8) {
                boundaries.insert(boundary)
            } else {
                isAnyDashed = true
            }
        }
    }

    /// Two dashes, the boundary, two dashes if it is the last, blanks.
    private func isBoundary(_ line: UnsafeRawBufferPointer) -> Bool {
        if isAnyDashed { return true }
        guard line.count < 300, !boundaries.isEmpty else { return false }
        var rest = Array(line.dropFirst(2))
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        if boundaries.contains(rest) { return true }
        guard rest.suffix(2) == [dash, dash] else { return false }
        return boundaries.contains(Array(rest.dropLast(2)))
    }
}

private let dash = UInt8(ascii: "-")
private let quote = UInt8(ascii: "\"")

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

extension UnsafeRawBufferPointer {
    /// The letters of the name before the colon, small.
    fileprivate var fieldName: String {
        let name = prefix(40).prefix { $0 != UInt8(ascii: ":") }
        return String(decoding: name, as: UTF8.self).lowercased().filter(\.isLetter)
    }

    /// Where a word of small letters stands, in letters of any case.
    fileprivate func places(of word: StaticString) -> [Int] {
        let length = word.utf8CodeUnitCount
        guard count > length else { return [] }
        return (0..<(count - length)).filter { start in
            (0..<length).allSatisfy { self[start + $0] | 0x20 == word.utf8Start[$0] }
        }
    }

    /// Whether, blanks aside, one of these bytes comes next.
    fileprivate func follows(_ start: Int, anyOf bytes: StaticString) -> Bool {
        guard let next = self[start...].first(where: { !isBlank($0) }) else { return true }
        return (0..<bytes.utf8CodeUnitCount).contains { bytes.utf8Start[$0] == next }
    }

    /// The value of a parameter whose name ends at `start`; nil if it is not told plainly.
    fileprivate func parameter(after start: Int) -> [UInt8]? {
        var rest = self[start...].drop(while: isBlank)
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop(while: isBlank)
        guard rest.first == quote else {
            return plain(rest.prefix { $0 != UInt8(ascii: ";") && !isBlank($0) })
        }
        rest = rest.dropFirst()
        guard let end = rest.firstIndex(of: quote) else { return nil }
        return plain(rest[..<end])
    }

    private func plain(_ value: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
        guard let last = value.last, !isBlank(last), value.count < 250 else { return nil }
        let isPlain = value.allSatisfy { byte in
            byte > 0x1F && byte < 0x7F && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "(")
        }
        return isPlain ? Array(value) : nil
    }
}
