/// A date that people have settled on, as it is read on the clock of its zone.
package struct SettledDate: Equatable, Sendable {
    package let title: String
    /// `2026-11-27`
    package let day: String
    /// `19:00`; nil for a whole day.
    package let time: String?
    package let zone: String

    package init(title: String, day: String, time: String?, zone: String) {
        self.title = title
        self.day = day
        self.time = time
        self.zone = zone
    }
}
