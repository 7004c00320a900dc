/// Why a recurrence rule cannot be read.
package enum RuleError: Error, Hashable, Sendable {
    /// A part that is no `NAME=VALUE`, stands twice, or is unknown.
    case part(String)
    /// A part with a value that it cannot have.
    case value(String)
    /// No frequency, or one that is unknown.
    case frequency
    /// Parts that exclude each other, as `COUNT` and `UNTIL`.
    case contradiction(String)
    /// It is longer, as it is written, than `RecurrenceRule.mostText`.
    case tooLong
    /// It fires more often in a day than `RecurrenceRule.mostPerDay`: said of those that are read
    /// from files.
    case tooOften
}
