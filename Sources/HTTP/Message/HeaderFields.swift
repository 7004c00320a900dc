/// The header fields of a request, kept as the bytes that came in.
///
/// No `String` is made before one is asked for. Names are compared without
/// regard to ASCII case, values are trimmed of spaces and tabs.
package struct HeaderFields: Sendable {
    /// Where one field lies in `bytes`.
    struct Entry: Sendable {
        var name: Range<Int>
        var value: Range<Int>
    }

    var bytes: [UInt8]
    var entries: [Entry]

    init(bytes: [UInt8], entries: [Entry]) {
        self.bytes = bytes
        self.entries = entries
    }

    /// No field at all.
    package init() {
        self.init(bytes: [], entries: [])
    }

    /// How many fields there are, repeated names counted each time.
    package var count: Int { entries.count }

    /// The value of the first field of this name. A byte sequence that is not
    /// UTF-8 is shown with replacement characters.
    package subscript(name: String) -> String? {
        first(name).map { text(entries[$0].value) }
    }

    /// Every value of this name, in the order received.
    package func all(_ name: String) -> [String] {
        entries.filter { matches($0.name, name) }.map { text($0.value) }
    }

    /// Whether a field of this name was sent.
    package func contains(_ name: String) -> Bool {
        first(name) != nil
    }

    /// Every field as a pair, in the order received.
    package var pairs: [(name: String, value: String)] {
        entries.map { (text($0.name), text($0.value)) }
    }

    func first(_ name: String) -> Int? {
        entries.firstIndex { matches($0.name, name) }
    }

    func matches(_ range: Range<Int>, _ name: String) -> Bool {
        var name = name
        return name.withUTF8 { wanted in
            guard wanted.count == range.count else { return false }
            var index = range.lowerBound
            for byte in wanted {
                if bytes[index].lowercased != byte.lowercased { return false }
                index += 1
            }
            return true
        }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
