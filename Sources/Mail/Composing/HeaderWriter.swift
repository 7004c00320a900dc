/// Writes headers: a line has at most 76 octets (RFC 2047 2) where its words allow, and never
/// more than 998 (RFC 5322 2.1.1).
struct HeaderWriter {
    static let width = 76
    private(set) var bytes: [UInt8] = []

    init() {}

    /// Of a part, below the line that begins it (RFC 2046 5.1.1).
    init(after boundary: String) { bytes += "\r\n--\(boundary)\r\n".utf8 }

    /// Words apart by one blank, with a new line before what passes the width.
    mutating func write(_ name: String, _ words: [String]) {
        bytes += name.utf8
        bytes += ":".utf8
        var column = name.utf8.count + 1
        for (index, word) in words.enumerated() {
            let isFolded = index > 0 && column + 1 + word.utf8.count > Self.width
            bytes += (isFolded ? "\r\n " : " ").utf8
            bytes += word.utf8
            column = (isFolded ? 1 : column + 1) + word.utf8.count
        }
        bytes += (words.isEmpty ? " \r\n" : "\r\n").utf8
    }

    mutating func write(_ name: String, _ value: String) { write(name, [value]) }

    mutating func write(_ name: String, _ text: HeaderText) {
        write(name, HeaderPhrase.words(of: text.text, first: Self.width - name.utf8.count - 2))
    }

    mutating func write(_ name: String, _ address: NamedAddress) {
        let named = address.name.map {
            HeaderPhrase.name($0.text, first: Self.width - name.utf8.count - 2)
        }
        write(name, (named ?? []) + ["<\(address.address)>"])
    }

    mutating func write(_ name: String, _ identities: [MessageID]) {
        guard !identities.isEmpty else { return }
        write(name, identities.map(\.description))
    }

    /// The blank line after the headers.
    mutating func end() { bytes += "\r\n".utf8 }
}
