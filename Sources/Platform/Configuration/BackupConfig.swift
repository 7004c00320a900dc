import Community
import Security

/// What the configuration says of backups.
package struct BackupConfig: Equatable, Sendable {
    /// Where the server puts them; empty for none.
    package var folder: String
    package var key: String
    package var hour: Int
    package var days: Int
    package var weeks: Int
    package var months: Int

    init(_ reader: inout ConfigReader) throws(ConfigError) {
        folder = try reader.text("backupFolder", default: "")
        key = try reader.text("backupKey", default: "")
        hour = try reader.number("backupHour", default: 3, in: 0...23)
        days = try reader.number("backupDays", default: 7, in: 1...366)
        weeks = try reader.number("backupWeeks", default: 4, in: 0...520)
        months = try reader.number("backupMonths", default: 6, in: 0...120)
    }

    /// Nil if none are made by the server.
    func options() throws(ConfigError) -> BackupOptions? {
        guard !folder.isEmpty else {
            if !key.isEmpty { _ = try sealing() }
            return nil
        }
        return BackupOptions(
            folder: folder, key: try sealing(), hour: hour,
            keeping: BackupKeeping(days: days, weeks: weeks, months: months))
    }

    /// - Throws: what to write, where there is no key.
    func sealing() throws(ConfigError) -> SealingKey {
        guard !key.isEmpty else {
            throw .missing(key: "backupKey", example: "what parvis backup-key prints")
        }
        guard let known = SealingKey(text: key) else {
            throw .outOfRange(
                key: "backupKey", value: "mistyped or not whole",
                wanted: "the public key as parvis backup-key printed it, parvis-public- and 48 "
                    + "signs")
        }
        return known
    }
}
