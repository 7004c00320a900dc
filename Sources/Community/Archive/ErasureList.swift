package import Foundation
import Storage

/// Who was erased and when, by the numbers of their accounts alone, beside the backups and not in
/// them: a backup of before still has these people, and whoever brings it back erases them again.
package struct ErasureList {
    package struct Line: Equatable, Sendable {
        package let person: Person.ID
        package let date: Date

        package init(person: Person.ID, date: Date) { (self.person, self.date) = (person, date) }
    }

    static let jobName = "community.erasures"

    private let folder: BackupFolder
    private var file: String { folder.file("parvis.erasures") }

    /// - Parameter folder: of the backups.
    package init(folder: String) { self.folder = BackupFolder(path: folder) }

    /// Has it written again once what is done now is committed.
    static func renewSoon(_ db: Database, at now: Date) throws {
        try JobQueue(db).enqueueUnlessThere(jobName, at: now, uniqueKey: jobName)
    }

    package var isThere: Bool { FileManager.default.fileExists(atPath: file) }

    /// Nothing where there is no list.
    package func read() throws -> [Line] {
        guard let data = FileManager.default.contents(atPath: file) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 2, let at = Int64(words[0]),
                let person = Person.ID(segment: String(words[1]))
            else { return nil }
            return Line(person: person, date: Date(timeIntervalSince1970: Double(at) / 1000))
        }
    }

    /// Adds those that it does not have; those of before the oldest backup are in none.
    func add(_ lines: [Line]) throws {
        try FileManager.default.createDirectory(
            atPath: folder.path, withIntermediateDirectories: true)
        let oldest = try folder.all().last?.date ?? .distantPast
        var dates: [Person.ID: Date] = [:]
        for line in try read() + lines where line.date >= oldest { dates[line.person] = line.date }
        let text = dates.sorted { $0.value < $1.value }.map { person, date in
            "\(Int64((date.timeIntervalSince1970 * 1000).rounded())) \(person)\n"
        }
        try Data(text.joined().utf8).write(to: URL(filePath: file), options: .atomic)
    }
}
