/// How much of a file is read.
package struct CardLimits: Sendable {
    /// Of the whole file: a longer one is refused.
    package var bytes = 100_000_000
    package var cards = 50_000
    /// Of one card, what is nested in it included.
    package var lines = 2_000
    /// Bytes of one value, a picture in base64 for one; what is longer is left out, with its line.
    package var value = 8_000_000
    package var problems = 1_000

    package init() {}
}
