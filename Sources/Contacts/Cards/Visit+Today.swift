import Community
import Foundation

extension Visit {
    /// The day that it is in the space: `2026-11-27`.
    var today: String {
        get throws {
            LocalDate(now, TimeZone(identifier: try space.zone) ?? .gmt).isoDay
        }
    }
}
