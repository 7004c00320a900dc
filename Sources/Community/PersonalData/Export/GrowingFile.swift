import Foundation
import Storage

/// A file that is written piece by piece, of any length.
final class GrowingFile {
    private static let chunk = 64 << 10

    let path: String
    private let file: FileHandle
    private var waiting = Data()
    private(set) var size = 0

    init(_ path: String) throws {
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw StorageError.full }
        (self.path, self.file) = (path, file)
    }

    func write(_ text: String) throws {
        waiting.append(contentsOf: text.utf8)
        size += text.utf8.count
        guard waiting.count >= Self.chunk else { return }
        try file.write(contentsOf: waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    func end() throws {
        try file.write(contentsOf: waiting)
        waiting = Data()
        try file.close()
    }
}
