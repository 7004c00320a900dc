package import Storage

/// What names something that may be cited: its `FileSource`, and its number there.
package struct CitationName: Hashable, Sendable, FromRow {
    package let source: String
    package let id: Int64

    package init(_ source: String, _ id: Int64) { (self.source, self.id) = (source, id) }

    package init(row: Row) throws {
        source = try row["source"]
        id = try row["thing_id"]
    }

    /// As the field of a form has it: `document-12`. Nil for anything else.
    package init?(text: String) {
        guard let dash = text.lastIndex(of: "-"), dash != text.startIndex,
            let id = Self.number(String(text[text.index(after: dash)...]))
        else { return nil }
        self.init(String(text[..<dash]), id)
    }

    package var text: String { "\(source)-\(id)" }

    static func number(_ digits: String) -> Int64? {
        guard (1...18).contains(digits.utf8.count), digits.utf8.allSatisfy({ 48...57 ~= $0 })
        else { return nil }
        return Int64(digits)
    }
}
