import Foundation
import Testing

@testable import Community

@Suite("Which backups stay") final class BackupKeepingTests {
    private let folder =
        FileManager.default.temporaryDirectory.path + "/kept-" + UUID().uuidString
    /// Saturday 28 November 2026, 3 h.
    private let start = Date(timeIntervalSince1970: 1_795_834_800)

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func nights(_ count: Int) -> [Date] {
        (0..<count).map { start.addingTimeInterval(-Double($0) * 86_400) }
    }

    @Test func `the newest of each of the last days, weeks and months stays, and nothing else`() {
        let nights = nights(400)
        let kept = BackupKeeping(days: 7, weeks: 4, months: 6).kept(of: nights, .gmt)
        #expect(kept.isSuperset(of: nights.prefix(7)))
        let days = kept.map { LocalDate($0, .gmt).isoDay }.sorted()
        #expect(
            days == [
                "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-08",
                "2026-11-15", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26",
                "2026-11-27", "2026-11-28",
            ])
    }

    @Test func `the newest stays even after a year without any, and of one day only the newest`() {
        let keeping = BackupKeeping(days: 1, weeks: 0, months: 0)
        let old = start.addingTimeInterval(-400 * 86_400)
        #expect(keeping.kept(of: [old], .gmt) == [old])
        let twice = [start, start.addingTimeInterval(3600)]
        #expect(keeping.kept(of: twice, .gmt) == [twice[1]])
        #expect(keeping.kept(of: [], .gmt).isEmpty)
    }

    @Test func `a folder keeps what is no backup, and loses what an interruption left`() throws {
        let backups = BackupFolder(path: folder)
        let names = nights(3).map { BackupFolder.name($0) }
        let others = ["photo.jpg", "parvis-notes.backup", "parvis-20261399-030000.backup"]
        let unfinished = names[0] + ".partial"
        for name in names + others + [unfinished] {
            try Data("x".utf8).write(to: URL(filePath: backups.file(name)))
        }
        #expect(names[0] == "parvis-20261128-030000.backup")
        #expect(try backups.all().map(\.name) == names)
        let gone = try backups.prune(BackupKeeping(days: 2, weeks: 0, months: 0), .gmt)
        #expect(gone == [names[2]])
        let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(left == (names.prefix(2) + others).sorted())
        #expect(throws: BackupError.self) { try BackupFolder(path: folder + "/nowhere").all() }
    }

    @Test func `the list of erasures grows, and forgets those of before the oldest backup`() throws
    {
        let list = ErasureList(folder: folder)
        #expect(!list.isThere)
        #expect(try list.read().isEmpty)
        let lines = [1, 2].map {
            ErasureList.Line(
                person: Person.ID(rawValue: $0), date: start.addingTimeInterval(Double($0) * 60))
        }
        try list.add([lines[0]])
        try list.add([lines[1]])
        #expect(try list.read() == lines)
        let text = try String(contentsOfFile: folder + "/parvis.erasures", encoding: .utf8)
        #expect(text == "1795834860000 1\n1795834920000 2\n")
        let later = BackupFolder.name(start.addingTimeInterval(90))
        try Data().write(to: URL(filePath: folder + "/" + later))
        try list.add([])
        #expect(try list.read() == [lines[1]])
    }
}
