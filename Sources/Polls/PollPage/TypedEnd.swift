import Community
import Content
import Foundation
import HTTP

/// The new end of a poll, as somebody typed it.
struct TypedEnd {
    let day: String
    let time: String
    private let zone: TimeZone

    init(_ fields: FormFields, _ zone: TimeZone) {
        day = fields.first("closes_day") ?? ""
        time = fields.first("closes_time") ?? ""
        self.zone = zone
    }

    /// Nil unless it comes after the one that was told, within a year, at a time that the clocks of
    /// the space show once.
    func end(after former: Date) -> Date? {
        let time = time.isEmpty ? "23:59" : time
        guard let end = TypedMoment.read(day: day, time: time, in: zone), end > former,
            end <= former.addingTimeInterval(366 * 86_400), ClockTime.fault(end, time, zone) == nil
        else { return nil }
        return end
    }
}
