import Foundation
import Synchronization

/// How far the clocks of a zone are from Greenwich, read once for all moments of 130 years: a page
/// asks for every date that it shows.
package final class ZoneClock: Sendable {
    private struct Change: Sendable {
        /// Seconds since 1970.
        let at: Int
        /// Seconds east of Greenwich from then on.
        let offset: Int
    }

    /// From 1970 to 2100.
    private static let known = 0..<4_102_444_800
    private static let clocks = Mutex<[String: ZoneClock]>([:])

    private let zone: TimeZone
    /// In order; empty if the zone cannot be read so.
    private let changes: [Change]

    /// That of Greenwich for a zone that does not exist.
    package static func of(_ zone: String) -> ZoneClock {
        if let known = clocks.withLock({ $0[zone] }) { return known }
        let clock = ZoneClock(TimeZone(identifier: zone) ?? .gmt)
        // What is no zone is not remembered: anybody may invent one.
        if TimeZone(identifier: zone) != nil { clocks.withLock { $0[zone] = clock } }
        return clock
    }

    init(_ zone: TimeZone) {
        self.zone = zone
        changes = Self.changes(of: zone)
    }

    /// Seconds east of Greenwich at a moment, given in seconds since 1970.
    func offset(at moment: Int) -> Int {
        guard Self.known.contains(moment), !changes.isEmpty else {
            return Self.offset(of: zone, at: moment)
        }
        var (low, high) = (0, changes.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if changes[middle].at <= moment { low = middle } else { high = middle }
        }
        return changes[low].offset
    }

    private static func changes(of zone: TimeZone) -> [Change] {
        var changes = [Change(at: known.lowerBound, offset: offset(of: zone, at: 0))]
        var moment = Date(timeIntervalSince1970: 0)
        while let next = zone.nextDaylightSavingTimeTransition(after: moment) {
            let at = Int(next.timeIntervalSince1970.rounded(.up))
            guard next > moment, at < known.upperBound else { break }
            // Nothing may have changed in between.
            guard offset(of: zone, at: at - 1) == changes[changes.count - 1].offset else {
                return []
            }
            changes.append(Change(at: at, offset: offset(of: zone, at: at)))
            moment = next
        }
        let end = offset(of: zone, at: known.upperBound - 1)
        return end == changes[changes.count - 1].offset ? changes : []
    }

    private static func offset(of zone: TimeZone, at moment: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
    }
}
