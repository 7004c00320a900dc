/// One time at which an event takes place.
package struct Occurrence: Hashable, Sendable {
    /// Its start by the rule, on the wall of the event: what `RECURRENCE-ID` says of it.
    package let start: LocalTime
    /// Its end on the same wall, exclusive.
    package let end: LocalTime
    /// Milliseconds since 1970.
    package let startsAt: Int64
    package let endsAt: Int64

    /// `20261127T190000`, or `20261127` for whole days.
    package var recurrenceID: String { start.basic }
}
