package import Foundation
import Storage

/// The folder that backups are put into, and what they are called there.
package struct BackupFolder: Sendable {
    package struct Kept: Equatable, Sendable {
        package let name: String
        /// The moment of its database.
        package let date: Date
        /// In bytes.
        package let size: Int64
    }

    package let path: String

    package init(path: String) { self.path = path }

    private static let prefix = "parvis-"
    private static let ending = ".backup"

    package var isThere: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    package func file(_ name: String) -> String { path + "/" + name }

    /// "parvis-20261128-030000.backup", by UTC.
    package static func name(_ date: Date) -> String {
        let digits = LocalDate(date, .gmt).rfc3339.filter(\.isNumber).prefix(14)
        return prefix + digits.prefix(8) + "-" + digits.suffix(6) + ending
    }

    /// The name of a new one; nobody else has it.
    func newName(_ date: Date) -> String {
        var date = date
        while FileManager.default.fileExists(atPath: file(Self.name(date))) { date += 1 }
        return Self.name(date)
    }

    /// The newest first. What is not called so is somebody's.
    package func all() throws -> [Kept] {
        let manager = FileManager.default
        guard isThere else { throw BackupError.noFolder(path) }
        return try manager.contentsOfDirectory(atPath: path).compactMap { name in
            guard let date = Self.date(of: name) else { return nil }
            let size = try manager.attributesOfItem(atPath: file(name))[.size] as? NSNumber
            return Kept(name: name, date: date, size: size?.int64Value ?? 0)
        }.sorted { $0.date > $1.date }
    }

    /// Removes those that are over, and what an interruption left.
    /// - Returns: the names of the backups that went.
    @discardableResult
    package func prune(_ keeping: BackupKeeping, _ zone: TimeZone) throws -> [String] {
        let manager = FileManager.default
        let all = try all()
        let kept = keeping.kept(of: all.map(\.date), zone)
        let over = all.filter { !kept.contains($0.date) }.map(\.name)
        for name in over { try manager.removeItem(atPath: file(name)) }
        for name in try manager.contentsOfDirectory(atPath: path)
        where name.hasSuffix(DurableFile.suffix)
            && Self.date(of: String(name.dropLast(DurableFile.suffix.count))) != nil
        {
            try manager.removeItem(atPath: file(name))
        }
        return over
    }

    static func date(of name: String) -> Date? {
        let digits = name.dropFirst(prefix.count).dropLast(ending.count)
        guard name.hasPrefix(prefix), name.hasSuffix(ending), digits.count == 15 else { return nil }
        let parts = digits.split(separator: "-").map(Array.init)
        guard parts.count == 2, parts[0].count == 8, parts[1].count == 6,
            digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") })
        else { return nil }
        func number(_ part: ArraySlice<Character>) -> Int { Int(String(part)) ?? 0 }
        var components = DateComponents()
        components.year = number(parts[0][0..<4])
        components.month = number(parts[0][4..<6])
        components.day = number(parts[0][6..<8])
        components.hour = number(parts[1][0..<2])
        components.minute = number(parts[1][2..<4])
        components.second = number(parts[1][4..<6])
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: components).flatMap { Self.name($0) == name ? $0 : nil }
    }
}
