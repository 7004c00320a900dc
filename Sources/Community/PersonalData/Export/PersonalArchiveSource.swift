import Documents
import Foundation

/// Puts the texts and the files of somebody into an archive; last, if there is need, a list of the
/// files that could not be.
struct PersonalArchiveSource: ZipSource {
    private let entries: [ZipEntry]
    private let texts: Int
    private let files: [ArchivedFile]
    private let holder: DataHolder
    private var names: [String] = []
    private var position = 0

    init(
        _ holder: DataHolder, _ texts: [(path: ZipPath, file: GrowingFile)],
        _ files: [ArchivedFile]
    ) {
        (self.holder, self.files, self.texts) = (holder, files, texts.count)
        let offset = holder.dates.local(holder.now).offset
        entries =
            texts.map {
                ZipEntry(
                    $0.path, .file(path: $0.file.path, size: $0.file.size, sha256: nil),
                    modified: Int(holder.now.timeIntervalSince1970), offset: offset)
            } + files.map { $0.entry(holder.dates) }
    }

    mutating func next(after outcome: ZipOutcome?) throws -> ZipEntry? {
        if let outcome, outcome != .written, position <= entries.count {
            guard position > texts else { throw DocumentError.broken }
            names.append(files[position - 1 - texts].path.text)
        }
        defer { position += 1 }
        if position < entries.count { return entries[position] }
        guard position == entries.count, !names.isEmpty else { return nil }
        holder.site.log.error("\(names.count) files of a person are not as they were: left out")
        return list
    }

    private var list: ZipEntry {
        var names = ZipNames()
        let lines = [holder.words("personal.archive.missing"), ""] + self.names
        let text = "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
        let path = names.file(holder.words("personal.archive.missingName") + ".txt", in: nil)
        return ZipEntry(
            path, .bytes(Array(text.utf8)),
            modified: Int(holder.now.timeIntervalSince1970),
            offset: holder.dates.local(holder.now).offset)
    }
}
