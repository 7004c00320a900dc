import Foundation
import Storage

/// A backup as the server makes it by itself: one is made once the hour has come, older ones go,
/// and what became of it is noted.
struct ScheduledBackup {
    let site: Site
    let options: BackupOptions
    private let zone = TimeZone.current

    /// Nil where none is configured.
    init?(_ site: Site) {
        guard let options = site.options.backup else { return nil }
        (self.site, self.options) = (site, options)
    }

    /// Whether the last hour of backups that was has none, and none was tried for an hour.
    func isDue(_ standing: BackupStanding, at now: Date) -> Bool {
        if let failed = standing.failure, now.timeIntervalSince(failed.date) < Self.pause {
            return false
        }
        guard let last = standing.last else { return true }
        return last.date < lastHour(before: now)
    }

    private static let pause: TimeInterval = 3600

    /// Of the clock on the wall, on days that have 23 or 25 hours as well.
    private func lastHour(before now: Date) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let days = [now, calendar.date(byAdding: .day, value: -1, to: now) ?? now]
        let hours = days.compactMap {
            calendar.date(bySettingHour: options.hour, minute: 0, second: 0, of: $0)
        }
        return hours.first { $0 <= now } ?? now.addingTimeInterval(-86_400)
    }

    /// Makes one. What goes wrong is noted and not thrown: it is told.
    /// - Returns: how it stands then.
    func run(at now: Date) throws -> BackupStanding {
        var standing = BackupStanding.read(in: site.options.data)
        do {
            let folder = BackupFolder(path: options.folder)
            guard folder.isThere else { throw BackupError.noFolder(options.folder) }
            standing.last = try BackupMaking(try BackupGround(site), in: folder, to: options.key)
                .make(at: now)
            (standing.failure, standing.toldAt) = (nil, nil)
            try folder.prune(options.keeping, zone)
        } catch BackupError.underWay {
            return standing
        } catch {
            site.log.error("backup: \(error)")
            standing.failure = BackupStanding.Failure(date: now, why: "\(error)")
        }
        try standing.write(in: site.options.data)
        return standing
    }
}
