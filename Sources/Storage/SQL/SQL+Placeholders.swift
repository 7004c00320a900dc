extension SQL {
    /// The text with a bare `?` for each value: SQLite counts these, and looks any other up among
    /// all that came before it, which takes a second for twenty thousand.
    var textWithBarePlaceholders: String {
        guard !slots.isEmpty else { return text }
        return rewritten { written, _ in written.append(StaticString("?")) }
    }

    /// The text with the word NULL where a value is NULL; the others are numbered anew.
    var textWithNulls: String {
        guard slots.contains(where: { $0.value == .null }) else { return text }
        var number = 0
        return rewritten { written, value in
            guard value != .null else { return written.append(StaticString("NULL")) }
            number += 1
            written.append(placeholder: number)
        }
    }

    private func rewritten(_ write: (inout SQLText, SQLArgument) -> Void) -> String {
        var written = SQLText()
        var start = 0
        for (index, slot) in slots.enumerated() {
            written.append(code, from: start, to: slot.offset)
            write(&written, slot.value)
            start = slot.offset + 1 + Self.digits(index + 1)
        }
        written.append(code, from: start, to: code.count)
        return written.string
    }
}
