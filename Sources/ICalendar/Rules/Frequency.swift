/// How often a rule begins anew, the rarest last.
package enum Frequency: String, CaseIterable, Sendable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"

    /// Whether a rule may fire several times a day by its frequency alone.
    package var isWithinDay: Bool { self == .secondly || self == .minutely || self == .hourly }
}
