/// A piece of SQL whose values are bound, never spliced into the text.
///
///     let found: [Item] = try db.all(
///         "SELECT n.id, n.title FROM news AS n WHERE n.space_id = \(space)")
///
/// The text comes from literals of the source alone: the literal type is
/// `StaticString`, so that a `String` made at run time cannot become SQL.
/// Placeholders are `$1`, `$2`, ... in the order of the text, which both
/// SQLite and PostgreSQL read the same way.
package struct SQL: Sendable {
    /// The text with its placeholders, ready for an engine.
    package private(set) var text: String
    /// Each bound value, with the UTF-8 offset of its placeholder in `text`.
    private(set) var slots: [Slot] = []

    struct Slot: Sendable {
        let value: SQLArgument
        let offset: Int
    }

    /// The values in the order of their placeholders.
    package var arguments: [SQLArgument] { slots.map(\.value) }

    /// True when there is no text at all.
    package var isEmpty: Bool { text.isEmpty }

    private init(text: String) { self.text = text }

    /// Text that the schema's own dialect wrote; never a value.
    static func trusted(_ text: String) -> SQL { SQL(text: text) }

    mutating func reserve(_ bytes: Int, _ values: Int) {
        text.reserveCapacity(bytes)
        slots.reserveCapacity(values)
    }

    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }

    mutating func append(value: SQLArgument) {
        slots.append(Slot(value: value, offset: text.utf8.count))
        text += "$"
        text += String(slots.count)
    }

    /// Appends a fragment; its placeholders go on from ours.
    mutating func append(_ fragment: SQL) {
        guard !slots.isEmpty, !fragment.slots.isEmpty else {
            let shift = text.utf8.count
            text += fragment.text
            slots += fragment.slots.map { Slot(value: $0.value, offset: shift + $0.offset) }
            return
        }
        var start = 0
        for (index, slot) in fragment.slots.enumerated() {
            text += fragment.slice(start, slot.offset)
            append(value: slot.value)
            start = slot.offset + 1 + String(index + 1).utf8.count
        }
        text += fragment.slice(start, fragment.text.utf8.count)
    }

    private func slice(_ start: Int, _ end: Int) -> Substring {
        let bytes = text.utf8
        let from = bytes.index(bytes.startIndex, offsetBy: start)
        return text[from..<bytes.index(from, offsetBy: end - start)]
    }
}

extension SQL {
    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    package static func += (left: inout SQL, right: SQL) { left.append(right) }

    /// Compares or sorts without regard to case, accents, ligatures and kinds
    /// of apostrophe: `ORDER BY \(.folded("p.name"))`, see `Folding`.
    package static func folded(_ expression: SQL) -> SQL {
        Dialect.folding + "(" + expression + ")"
    }
}

extension Sequence<SQL> {
    /// One fragment of all, with `separator` between them.
    package func joined(separator: SQL) -> SQL {
        var joined: SQL = ""
        for (index, fragment) in enumerated() {
            if index > 0 { joined += separator }
            joined += fragment
        }
        return joined
    }
}

/// Prints the text alone: a log must not show the values.
extension SQL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { text }
    package var debugDescription: String { text }
    package var customMirror: Mirror { Mirror(self, children: ["text": text]) }
}
