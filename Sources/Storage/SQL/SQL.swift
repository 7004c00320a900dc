/// A piece of SQL whose values are bound, never spliced into the text.
///
///     let found: [Item] = try db.all(
///         "SELECT n.id, n.title FROM news AS n WHERE n.space_id = \(space)")
///
/// The text comes from literals of the source alone: the literal type is
/// `StaticString`, so that a `String` made at run time cannot become SQL.
/// Placeholders are `$1`, `$2`, ... in the order of the text, as PostgreSQL
/// reads them.
package struct SQL: Sendable {
    /// The text with its placeholders, ready for an engine.
    private(set) var code: SQLText
    /// Each bound value, with the offset of its placeholder in `code`.
    private(set) var slots: [Slot] = []

    struct Slot: Sendable {
        let value: SQLArgument
        let offset: Int
    }

    /// The values in the order of their placeholders.
    package var arguments: [SQLArgument] { slots.map(\.value) }

    /// `code` as a text.
    package var text: String { code.string }

    /// True when there is no text at all.
    package var isEmpty: Bool { code.count == 0 }

    private init(_ code: SQLText) { self.code = code }

    /// Text that the schema's own dialect wrote; never a value.
    static func trusted(_ text: String) -> SQL { SQL(SQLText(text)) }

    mutating func reserve(_ bytes: Int, _ values: Int) {
        code.reserve(bytes)
        slots.reserveCapacity(values)
    }

    mutating func append(literal: StaticString) {
        code.append(literal)
    }

    mutating func append(value: SQLArgument) {
        slots.append(Slot(value: value, offset: code.count))
        code.append(placeholder: slots.count)
    }

    /// Appends a fragment; its placeholders go on from ours.
    mutating func append(_ fragment: SQL) {
        guard !slots.isEmpty, !fragment.slots.isEmpty else {
            let shift = code.count
            code.append(fragment.code)
            for slot in fragment.slots {
                slots.append(Slot(value: slot.value, offset: shift + slot.offset))
            }
            return
        }
        var start = 0
        for (index, slot) in fragment.slots.enumerated() {
            code.append(fragment.code, from: start, to: slot.offset)
            append(value: slot.value)
            start = slot.offset + 1 + Self.digits(index + 1)
        }
        code.append(fragment.code, from: start, to: fragment.code.count)
    }

    /// The same text with other values.
    /// - Parameter value: what takes the place of each.
    package func replacing(_ value: (SQLArgument) -> SQLArgument) -> SQL {
        var copy = self
        copy.slots = slots.map { Slot(value: value($0.value), offset: $0.offset) }
        return copy
    }

    static func digits(_ number: Int) -> Int {
        number < 10 ? 1 : 1 + digits(number / 10)
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
