import Foundation

/// When a mail that was not taken is tried again: after 1, 5, 15, 30 minutes, 1, 2, 4 hours, then
/// every 4 hours, each up to a tenth more or less, until five days are over.
enum SendingSchedule {
    private static let minutes: [Double] = [1, 5, 15, 30, 60, 120, 240]

    static let patience: TimeInterval = 5 * 86_400
    /// Fewer attempts than this are never the end: a clock that jumps makes no mail too old.
    static let fewestAttempts = 10
    /// How often in all the connection may be lost over one mail, and how often the server.
    static let (mostLosses, mostCrashes) = (20, 3)

    /// Before it is looked again at what keeps a mail back here.
    static let held: TimeInterval = 300

    /// The longest wait, with its tenth.
    static let longest: TimeInterval = 240 * 60 * 1.1

    /// - Parameters:
    ///   - attempts: those that were made, from 1.
    ///   - mail: spreads the tenths, the same for the same mail.
    static func delay(after attempts: Int, of mail: MailID) -> TimeInterval {
        let base = minutes[min(max(attempts, 1), minutes.count) - 1] * 60
        let mixed = UInt64(bitPattern: mail.rawValue) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(attempts)
        let share = Double((mixed &* 0xBF58_476D_1CE4_E5B9) >> 40) / Double(1 << 24)
        return base * (0.9 + 0.2 * share)
    }

    /// Whether it is given up.
    static func isOver(since first: Date, attempts: Int, at now: Date) -> Bool {
        attempts >= fewestAttempts && now.timeIntervalSince(first) >= patience
    }
}
