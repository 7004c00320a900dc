/// The header fields of a response, kept as the bytes that go out.
///
/// A name is a literal of the source and a value cannot hold a control byte
/// (each becomes a space), so no value can end a line and start another
/// (OWASP ASVS 5.0.0, 1.3.11).
package struct ResponseHeaders: Sendable {
    /// `Name: value\r\n` for each field.
    private(set) var bytes: [UInt8] = []

    package init() {}

    /// The value of the first field of this name, without regard to case.
    package subscript(name: String) -> String? {
        all(name).first
    }

    /// Whether there is a field of this name, without regard to case.
    package func has(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { name in
            var line = 0
            while line < bytes.count {
                if isNamed(name, bytes[line...]) { return true }
                line = (bytes[line...].firstIndex(of: .lineFeed) ?? bytes.count) + 1
            }
            return false
        }
    }

    /// Every value of this name, in order.
    package func all(_ name: String) -> [String] {
        let wanted = Array(name.utf8)
        return lines.filter { isNamed(wanted, bytes[$0]) }.map { line in
            String(
                decoding: bytes[(line.lowerBound + wanted.count + 2)..<line.upperBound],
                as: UTF8.self)
        }
    }

    /// Every field as a pair, in order.
    package var pairs: [(name: String, value: String)] {
        lines.map { line in
            let colon = bytes[line].firstIndex(of: .colon) ?? line.upperBound
            return (
                String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self),
                String(
                    decoding: bytes[min(colon + 2, line.upperBound)..<line.upperBound],
                    as: UTF8.self)
            )
        }
    }

    /// Adds a field beside any other of the same name.
    package mutating func add(_ name: StaticString, _ value: String) {
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(.colon)
        bytes.append(.space)
        for byte in value.utf8 {
            bytes.append(byte.isControl ? .space : byte)
        }
        bytes.append(.carriageReturn)
        bytes.append(.lineFeed)
    }

    /// Replaces every field of this name by one.
    package mutating func set(_ name: StaticString, _ value: String) {
        if has(name) { remove(name) }
        add(name, value)
    }

    /// Adds every field of another block behind ours.
    package mutating func add(_ others: ResponseHeaders) {
        bytes += others.bytes
    }

    /// Takes every field of this name away.
    package mutating func remove(_ name: StaticString) {
        let wanted = name.withUTF8Buffer { Array($0) }
        for line in lines.reversed() where isNamed(wanted, bytes[line]) {
            bytes.removeSubrange(line.lowerBound..<(line.upperBound + 2))
        }
    }

    /// The range of each field without its final CRLF.
    private var lines: [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == .lineFeed {
            found.append(start..<(index - 1))
            start = index + 1
        }
        return found
    }

    private func isNamed(_ name: some Collection<UInt8>, _ line: ArraySlice<UInt8>) -> Bool {
        let end = line.startIndex + name.count
        return end < line.endIndex && bytes[end] == .colon
            && line.prefix(name.count).elementsEqual(name) { $0.lowercased == $1.lowercased }
    }
}
