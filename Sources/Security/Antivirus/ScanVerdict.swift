/// What a scanner says of a file.
package enum ScanVerdict: Equatable, Sendable {
    case clean
    /// With the name of what was found.
    case infected(String)
}
