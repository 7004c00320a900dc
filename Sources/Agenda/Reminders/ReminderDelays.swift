import Foundation

/// How long before a date somebody is reminded of it.
struct ReminderDelays: Equatable, Sendable {
    /// In minutes: those among which people choose.
    static let known = [60, 180, 1_440, 2_880, 10_080]
    /// For what one has not answered: days alone.
    static let knownOpen = [1_440, 2_880, 4_320, 10_080]
    static let usual = ReminderDelays(answered: [1_440], open: 2_880)

    /// Of what one comes to, or perhaps.
    var answered: [Int]
    /// Of what one has not answered; nil for never.
    var open: Int?

    static var all: [Int] { Set(known + knownOpen).sorted() }

    /// The longest, and the hour that a night of changed clocks may add.
    static var longest: TimeInterval { Double((all.last ?? 0) * 60) + 7_200 }
}
