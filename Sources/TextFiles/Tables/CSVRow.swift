/// A row of a table: as many cells as the header has columns.
package struct CSVRow: Hashable, Sendable {
    package var cells: [String]
    /// Of its first line, from 1.
    package let line: Int
}
