import Documents
import Foundation
import Synchronization

/// What goes into an archive of a test, and what became of it.
final class Shelf: ZipSource {
    let folder: String
    private let waiting: Mutex<[ZipEntry]>
    private let told = Mutex<[ZipOutcome]>([])

    /// 3 February 2026, 14:30:20 UTC.
    static let time = 1_770_129_020

    init(_ entries: [ZipEntry] = []) throws {
        waiting = Mutex(entries)
        folder = FileManager.default.temporaryDirectory.path + "/parvis-zip-\(UUID())"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: folder) } catch {}
    }

    var outcomes: [ZipOutcome] { told.withLock { $0 } }

    func next(after outcome: ZipOutcome?) -> ZipEntry? {
        if let outcome { told.withLock { $0.append(outcome) } }
        return waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }

    func add(_ path: ZipPath, _ content: ZipEntry.Content, offset: Int = 0) {
        waiting.withLock {
            $0.append(ZipEntry(path, content, modified: Self.time, offset: offset))
        }
    }

    /// A file of the disk.
    func store(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// A file of nothing but zeros, that takes no room.
    func storeSparse(_ name: String, size: Int) throws -> String {
        let path = try store(name, [])
        truncate(path, size)
        return path
    }

    /// Writes the archive; tells the longest piece of it.
    @discardableResult
    func write(to path: String) throws -> Int {
        let stream = ZipStream(self)
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        var longest = 0
        while let piece = try stream.next() {
            longest = max(longest, piece.count)
            try file.write(contentsOf: Data(piece))
        }
        try file.close()
        return longest
    }
}
