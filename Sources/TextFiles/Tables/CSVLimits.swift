/// How much of a table is read.
package struct CSVLimits: Sendable {
    /// Of the whole file: a longer one is refused.
    package var bytes = 50_000_000
    package var rows = 100_000
    package var columns = 500
    /// Bytes of one cell; a quote that has not closed by then is a letter like others.
    package var cell = 65_536
    package var problems = 1_000

    package init() {}
}
