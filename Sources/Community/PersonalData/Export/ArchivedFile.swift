import Documents
import Foundation
import Storage

/// A file of somebody as it lies in what they take along.
struct ArchivedFile: Sendable {
    let path: ZipPath
    /// As they named it.
    let name: String
    let size: Int
    let at: Date
    /// Whether the disk has it.
    let isThere: Bool
    let content: ZipEntry.Content

    init(
        _ file: PersonalFile, in folder: ZipNames.Folder, _ names: inout ZipNames,
        _ files: FileStore
    ) throws {
        (name, at) = (file.name, file.at)
        path = names.file(file.name, in: folder)
        let digest = FileDigest(hex: file.digest)
        let found = try digest.flatMap { try files.size(of: $0) }
        isThere = found != nil
        size = file.size ?? Int(found ?? 0)
        content = .file(
            path: digest.map { files.path(of: $0) } ?? "", size: size, sha256: digest?.bytes)
    }

    func entry(_ dates: DateText) -> ZipEntry {
        ZipEntry(
            path, content, modified: Int(at.timeIntervalSince1970),
            offset: dates.local(at).offset)
    }
}
