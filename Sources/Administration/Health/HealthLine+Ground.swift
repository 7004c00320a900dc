import Community
import Content
import Foundation
import Storage

/// What the site stands on: its disk, its database, its clock, its record.
extension HealthLine {
    private static let gigabyte = 1 << 30

    static func disk(_ visit: Visit) throws -> HealthLine {
        let (words, options) = (visit.words, visit.site.options)
        let free = Int(try visit.site.files.free)
        let files = try AttachmentStore(db: visit.db).bytesBySpace().values.reduce(0, +)
        let held = Int(try visit.site.database.size())
        let kept = try options.backup.flatMap { try backups(in: $0.folder) }
        let least = min(free, kept?.free ?? free)
        let state: HealthState = least < gigabyte ? .act : least < 5 * gigabyte ? .mind : .well
        return HealthLine(
            "disk", state,
            [
                words("health.disk.free", ["n": words.bytes(free)]),
                words("health.disk.database", ["n": words.bytes(held)]),
                words("health.disk.files", ["n": words.bytes(files)]),
                kept.map { words("health.disk.backups", ["n": words.bytes($0.used)]) },
                kept.map { words("health.disk.freeForBackups", ["n": words.bytes($0.free)]) },
            ], advice: state == .well ? nil : "disk", words)
    }

    /// What they take up, and what is free there, which may be another disk. A folder that is away
    /// is said with the backups.
    private static func backups(in folder: String) throws -> (used: Int, free: Int)? {
        let place = BackupFolder(path: folder)
        guard place.isThere else { return nil }
        let facts = try FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = (facts[.systemFreeSize] as? NSNumber)?.intValue else { return nil }
        return (try place.all().reduce(0) { $0 + Int($1.size) }, free)
    }

    static func database(_ visit: Visit) -> HealthLine {
        let (words, database) = (visit.words, visit.site.database)
        let (leftOut, all) = database.replicasLeftOut
        let error = database.checkpointError
        let server = database.isOnServer ? "health.database.server" : "health.database.file"
        return HealthLine(
            "database", error != nil ? .act : leftOut > 0 ? .mind : .well,
            [
                words(server),
                all > 0
                    ? words(
                        "health.database.replicas",
                        ["n": String(all - leftOut), "all": String(all)])
                    : nil,
            ],
            advice: error != nil ? "database.log" : leftOut > 0 ? "database.replicas" : nil,
            said: error.map { "\($0)" }, words)
    }

    /// The clock went back if something is written that has not been yet; that of the server of
    /// the database is compared as well.
    static func clock(_ visit: Visit) throws -> HealthLine {
        let last = try AuditStore(db: visit.db).lines(of: nil, before: .max, limit: 1).first?.at
        let isBehind = last.map { $0.timeIntervalSince(visit.now) > 60 } ?? false
        let other = try visit.db.serverTime().map { abs($0.timeIntervalSinceNow) } ?? 0
        let state: HealthState = isBehind || other > 60 ? .act : other > 5 ? .mind : .well
        return HealthLine(
            "clock", state,
            [
                visit.dates.moment(visit.now),
                other > 5
                    ? visit.words.count("health.clock.apart", Int(other.rounded())) : nil,
            ], advice: state == .well ? nil : isBehind ? "clock.back" : "clock.apart",
            visit.words)
    }

    static func record(_ visit: Visit) throws -> HealthLine {
        let state = try AuditStateText(visit)
        return HealthLine(
            "record", state.isWhole ? .well : .act, [state.text],
            advice: state.isWhole ? nil : "record", at: SiteAdministrationPaths.audit(),
            visit.words)
    }

    static func versions(_ visit: Visit) -> HealthLine {
        HealthLine(
            "versions", .well, Part.all(server: nil).prefix(5).map(\.line),
            at: SiteAdministrationPaths.parts(), visit.words)
    }
}
