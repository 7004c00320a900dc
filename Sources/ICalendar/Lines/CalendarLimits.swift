/// How much of a file is read.
package struct CalendarLimits: Sendable {
    package var bytes = 12_000_000
    /// Parts of all kinds, events among them.
    package var components = 20_000
    package var lines = 400_000
    /// Bytes of one value; what is longer is refused with its line.
    package var value = 200_000
    package var problems = 1_000

    package init() {}
}
