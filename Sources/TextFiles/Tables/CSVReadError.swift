/// Why nothing of a table is read.
package enum CSVReadError: Error, Hashable, Sendable {
    /// It is longer than so many bytes.
    case tooLarge(Int)
    /// It has more rows than so many.
    case tooMany(Int)
    /// It has no row with anything in it.
    case empty
}
