import CLinux
import Documents
import Foundation
import Glibc

/// The files that are downloaded, in a temporary folder.
struct DownloadFolder {
    /// The name of the one that is sent as it is.
    static let file = "file"
    private static let parts = 8

    let path: String

    /// - Parameters:
    ///   - file: bytes of the one, which are written out: a disk that holds them is what is sent.
    ///   - archive: bytes of the others together, which are zeros and take no room.
    init(file: Int, archive: Int) throws {
        path = FileManager.default.temporaryDirectory.path + "/parvis-bench-\(UUID())"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false)
        try Self.fill(path + "/" + Self.file, file)
        for part in 0..<Self.parts {
            try Data().write(to: URL(filePath: "\(path)/part-\(part)"))
            guard truncate("\(path)/part-\(part)", archive / Self.parts) == 0 else {
                throw BenchError.failed("no room for the archive")
            }
        }
    }

    func remove() {
        do { try FileManager.default.removeItem(atPath: path) } catch {}
    }

    private static func fill(_ path: String, _ size: Int) throws {
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        var block = [UInt8](repeating: 0, count: 1 << 20)
        for index in block.indices {
            block[index] = UInt8(truncatingIfNeeded: index &* 2_654_435_761 >> 13)
        }
        for _ in 0..<(size >> 20) { try file.write(contentsOf: block) }
        try file.close()
    }

    /// The parts, one after the other.
    struct Archive: ZipSource {
        private let folder: String
        private var part = 0
        private var names = ZipNames()

        init(_ folder: String) { self.folder = folder }

        mutating func next(after outcome: ZipOutcome?) throws -> ZipEntry? {
            guard outcome ?? .written == .written else {
                throw BenchError.failed("a part of the archive is gone")
            }
            guard part < DownloadFolder.parts else { return nil }
            defer { part += 1 }
            let path = "\(folder)/part-\(part)"
            var status = stat()
            guard stat(path, &status) == 0 else {
                throw BenchError.failed("a part of the archive is gone")
            }
            return ZipEntry(
                names.file("part-\(part)", in: nil),
                .file(path: path, size: Int(status.st_size), sha256: nil),
                modified: Int(status.st_mtim.tv_sec))
        }
    }
}
