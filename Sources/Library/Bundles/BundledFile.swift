import Community
import Content
import Documents
import Foundation
import HTTP
import Media
import Storage

/// A document as it is put into an archive, and what the lists in it say of it.
struct BundledFile: Sendable {
    let entry: ZipEntry
    /// Of the table, behind the name of the file and before what became of it.
    let cells: [String]
    /// Of the text.
    let lines: [String]
    let id: Item.ID
    let title: String

    init(
        _ document: BundledDocument, in folder: ZipNames.Folder?, _ names: inout ZipNames,
        _ visit: Visit
    ) throws {
        let space = try visit.space
        let kind = FileName.fileExtension(of: document.name)
        let name = kind.isEmpty ? document.title : "\(document.title).\(kind)"
        entry = ZipEntry(
            names.file(name, in: folder), Self.content(document, visit),
            modified: Int(document.vettedAt.timeIntervalSince1970),
            offset: space.timeZone.secondsFromGMT(for: document.vettedAt))
        (id, title) = (document.id, document.title)
        let vetter = visit.viewer.knowsPeople(of: space) ? document.vetterName : nil
        let vetted = LocalDate(document.vettedAt, space.timeZone).isoDay
        cells = [
            document.title, String(document.number), vetter ?? "", vetted, document.datedOn,
            document.publisher, document.sourceAddress, String(document.size), document.digest,
        ]
        lines = Self.lines(document, vetter, visit)
    }

    private static func lines(
        _ document: BundledDocument, _ vetter: String?, _ visit: Visit
    ) -> [String] {
        let (words, dates) = (visit.words, visit.dates)
        let key = vetter == nil ? "library.bundle.vetted.nameless" : "library.bundle.vetted"
        let day = DocumentDay(document.datedOn).map { dates.short($0.noon) }
        let source = [document.publisher, document.sourceAddress].filter { !$0.isEmpty }
            .joined(separator: ", ")
        return [
            words(
                key,
                [
                    "n": words.number(document.number), "name": vetter ?? "",
                    "day": dates.short(document.vettedAt),
                ]),
            day.map { words("library.bundle.dated", ["day": $0]) },
            source.isEmpty ? nil : words("library.bundle.source", ["source": source]),
            words("library.bundle.digest", ["digest": document.digest]),
        ].compactMap(\.self)
    }

    /// A file that is not there is found missing like any other.
    private static func content(
        _ document: BundledDocument, _ visit: Visit
    ) -> ZipEntry.Content {
        guard document.hasFile, let digest = FileDigest(hex: document.digest) else {
            return .file(path: "", size: document.size, sha256: nil)
        }
        return .file(
            path: visit.site.files.path(of: digest), size: document.size, sha256: digest.bytes)
    }
}
