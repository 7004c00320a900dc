/// How long one waits before one says that a link is dead, and between two looks at it. In seconds.
package struct LinkPatience: Sendable {
    package static let day: Double = 86_400

    /// How many failures in a row, at least.
    package var failures: Int
    /// From the first to the last of them, at least.
    package var span: Double
    /// Until a link that is well, or of which nothing is known, is looked at again.
    package var interval: Double
    /// Until one that is dead is.
    package var deadInterval: Double
    /// However late a site wishes to be asked again, it is asked after this.
    package var longestWait: Double

    /// Three failures over a week; a look each week, of dead links each month.
    package init(
        failures: Int = 3, span: Double = 7 * day, interval: Double = 7 * day,
        deadInterval: Double = 30 * day, longestWait: Double = 30 * day
    ) {
        self.failures = max(1, failures)
        self.span = span
        self.interval = interval
        self.deadInterval = deadInterval
        self.longestWait = longestWait
    }

    /// Between two failures, such that the last of them comes when the span is over.
    var betweenFailures: Double { failures > 1 ? span / Double(failures - 1) : span }
}
