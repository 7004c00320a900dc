/// A row of a sheet by what its columns mean.
package struct SheetRow: Sendable {
    package let line: Int
    let values: [String: [String]]
    /// Those that the file has, but for what could not be read in this row.
    let keys: Set<String>

    /// Without blanks at its ends; empty if nothing stands there.
    package subscript(_ key: String) -> String { values[key]?.first ?? "" }

    /// Of a column that takes many, without those that are empty.
    package func all(_ key: String) -> [String] { values[key] ?? [] }

    /// Whether the file has such a column: what is empty in it was meant to be. A cell that could
    /// not be read says nothing.
    package func has(_ key: String) -> Bool { keys.contains(key) }
}
