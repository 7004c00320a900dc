package import Foundation

/// What is known of the backups of a site, in a file beside its database: whoever makes one writes
/// it, with the server or without, and it does not go back in time with the database.
package struct BackupStanding: Codable, Equatable, Sendable {
    /// A backup that was made.
    package struct Done: Codable, Equatable, Sendable {
        package let date: Date
        /// Where it was put.
        package let file: String
        /// In bytes.
        package let size: Int64
        /// Of the whole file, 64 hexadecimal digits.
        package let digest: String
        package let files: Int
        package let rows: Int
        /// Files that were not there any more, or not what was stored.
        package let lacking: Int
        package let seconds: Double
    }

    /// One that was not.
    package struct Failure: Codable, Equatable, Sendable {
        package let date: Date
        package let why: String
    }

    package var last: Done?
    /// The last failure, until one succeeds.
    package var failure: Failure?
    /// When people were last written to about it.
    package var toldAt: Date?

    package init() {}

    private static let file = "/parvis.backups"

    /// What is known in a folder of data; one that cannot be read tells nothing.
    package static func read(in folder: String) -> BackupStanding {
        guard let data = FileManager.default.contents(atPath: folder + file) else {
            return BackupStanding()
        }
        do { return try JSONDecoder().decode(BackupStanding.self, from: data) } catch {
            return BackupStanding()
        }
    }

    package func write(in folder: String) throws {
        try JSONEncoder().encode(self).write(
            to: URL(filePath: folder + Self.file), options: .atomic)
    }

    /// Whether somebody has to look: the last try failed, or none succeeded for three days.
    package func isBad(at now: Date, since start: Date? = nil) -> Bool {
        if failure != nil { return true }
        guard let last = last?.date ?? start else { return false }
        return now.timeIntervalSince(last) > Self.patience
    }

    private static let patience: TimeInterval = 3 * 86_400
}
