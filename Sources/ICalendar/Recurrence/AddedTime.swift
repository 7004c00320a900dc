/// A time that is added to a series (`RDATE`), with an end of its own if it has one.
package struct AddedTime: Hashable, Sendable {
    package let start: LocalTime
    package let end: LocalTime?

    package init(_ start: LocalTime, end: LocalTime? = nil) {
        self.start = start
        self.end = end
    }
}
