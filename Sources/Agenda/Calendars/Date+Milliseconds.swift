import Foundation

extension Date {
    /// Since 1970, as iCalendar's moments are kept.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }
}
