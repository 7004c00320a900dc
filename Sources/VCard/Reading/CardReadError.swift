/// Why a file is read no further.
package enum CardReadError: Error, Hashable, Sendable {
    /// It is longer than so many bytes.
    case tooLarge(Int)
    /// There is no card in it.
    case noCard
    /// It has more cards than so many.
    case tooMany(Int)
}
