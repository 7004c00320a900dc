import TextFiles

/// A table as a spreadsheet reads it (RFC 4180), in which no text becomes a formula.
package struct CSVTable {
    package private(set) var text = ""

    package init() {}

    package mutating func add(_ cells: [String]) {
        text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe before it; one that
    /// has one already gets another, so that `CSVFile` reads each as it was.
    static func cell(_ text: String) -> String {
        let starters: Set<UInt8> = Set("=+-@\t\r\n\0".utf8)
        let first = text.utf8.drop { $0 == UInt8(ascii: "'") }.first
        let isFormula = first.map(starters.contains) ?? false
        let safe = isFormula ? "'" + text : text
        let quoted: Set<UInt8> = Set(",\"\r\n;".utf8)
        guard isFormula || safe.utf8.contains(where: quoted.contains) else { return safe }
        return "\"" + safe.replacing(signs: [34: "\"\""]) + "\""
    }
}
