import Community
import Foundation
import ICalendar
import Storage

/// Reads a stored calendar file.
struct ImportReading {
    let site: Site
    let space: Space

    /// How many events one file may bring.
    static let most = 5_000

    /// - Throws: `CalendarReadError` for what is no calendar that can be taken whole.
    func file(_ digest: String) throws -> CalendarFile {
        guard let stored = FileDigest(hex: digest) else { throw CalendarReadError.noCalendar }
        let path = site.files.path(of: stored)
        let limits = CalendarLimits()
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        // Before any of it is in memory.
        guard size <= limits.bytes else { throw CalendarReadError.tooLarge(limits.bytes) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CalendarReadError.noCalendar
        }
        let zone = CalendarZone(space.zone) ?? .utc
        let file = try CalendarReader(zone: zone, limits: limits).read(data)
        let count = file.series.reduce(0) { $0 + ($1.event == nil ? $1.overrides.count : 1) }
        guard count <= Self.most else { throw CalendarReadError.tooMany(Self.most) }
        return file
    }
}
