/// One server-sent event (WHATWG HTML standard, section 9.2).
package struct Event: Sendable, Equatable {
    /// The type the page listens to; nil for `message`.
    package var name: String?
    package var data: String
    /// What the browser sends back as `Last-Event-ID` when it reconnects.
    package var id: String?

    package init(name: String? = nil, data: String, id: String? = nil) {
        self.name = name
        self.data = data
        self.id = id
    }

    /// The bytes on the wire. Line ends cannot be smuggled in: `data` is cut
    /// into lines, `name` and `id` lose their control characters.
    var bytes: [UInt8] {
        var text: [UInt8] = []
        if let name { text += Self.line("event: ", name.utf8) }
        if let id { text += Self.line("id: ", id.utf8) }
        var previous: UInt8 = 0
        var line: [UInt8] = []
        for byte in data.utf8 {
            if byte == .lineFeed || byte == .carriageReturn {
                if byte == .carriageReturn || previous != .carriageReturn {
                    text += Self.line("data: ", line)
                    line = []
                }
            } else {
                line.append(byte)
            }
            previous = byte
        }
        return text + Self.line("data: ", line) + [.lineFeed]
    }

    private static func line(_ field: String, _ value: some Sequence<UInt8>) -> [UInt8] {
        Array(field.utf8) + value.filter { !$0.isControl || $0 == .tab } + [.lineFeed]
    }
}
