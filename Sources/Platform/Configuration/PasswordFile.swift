import Foundation

/// A password in a file that only its owner may read.
enum PasswordFile {
    /// - Throws: `ConfigError.secret`, which names the file and never what is in it.
    static func read(_ path: String) throws -> String {
        let manager = FileManager.default
        guard let data = manager.contents(atPath: path),
            case let facts = try manager.attributesOfItem(atPath: path)
        else { throw ConfigError.secret(file: path, why: "cannot be read") }
        let mode = (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard mode & (isCredential(path) ? 0o007 : 0o077) == 0 else {
            throw ConfigError.secret(file: path, why: "may be read by others; chmod 600 it")
        }
        return String(decoding: data, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Given by systemd (`LoadCredential=`) to this service alone, by a right beside those of the
    /// owner, which then show as those of a group.
    private static func isCredential(_ path: String) -> Bool {
        ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]
            .map { path.hasPrefix($0 + "/") } ?? false
    }
}
