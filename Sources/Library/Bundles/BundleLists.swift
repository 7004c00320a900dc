import Community
import Content
import Documents
import Foundation

/// What an archive says of itself: a table for a spreadsheet, a text for people.
struct BundleLists: Sendable {
    private let tablePath: ZipPath
    private let textPath: ZipPath
    private let words: Localization
    /// "Financements", and who made it when.
    private let heading: [String]
    private let now: Int
    private let offset: Int

    private static let columns = [
        "file", "title", "version", "vetter", "vetted", "dated", "publisher", "address", "size",
        "digest", "state",
    ]

    /// Takes the names of both first: no document has them.
    init(_ bundle: Bundle, _ names: inout ZipNames, _ visit: Visit) throws {
        let space = try visit.space
        words = visit.words
        tablePath = names.file(words("library.bundle.table"), in: nil)
        textPath = names.file(words("library.bundle.text"), in: nil)
        let made: KeyValuePairs = ["space": space.name, "when": visit.dates.moment(visit.now)]
        heading = [bundle.name, words("library.bundle.made", made), words("library.bundle.about")]
        now = Int(visit.now.timeIntervalSince1970)
        offset = space.timeZone.secondsFromGMT(for: visit.now)
    }

    func table(_ files: [BundledFile], _ outcomes: [ZipOutcome]) -> ZipEntry {
        var table = CSVTable()
        table.add(Self.columns.map { words("library.bundle.column.\($0)") })
        for (file, outcome) in zip(files, outcomes) {
            let path = outcome == .written ? file.entry.path.text : ""
            table.add([path] + file.cells + [words("library.bundle.state.\(outcome)")])
        }
        return entry(tablePath, table.text)
    }

    func text(_ files: [BundledFile], _ outcomes: [ZipOutcome]) -> ZipEntry {
        var lines = heading
        let left = zip(files, outcomes).filter { $0.1 != .written }
        if !left.isEmpty {
            lines += ["", words("library.bundle.leftOut")]
            lines += left.map { "- \($0.title) (\(words("library.bundle.state.\($1)")))" }
        }
        for (file, outcome) in zip(files, outcomes) where outcome == .written {
            lines += ["", file.title, "    " + file.entry.path.text]
            lines += file.lines.map { "    " + $0 }
        }
        return entry(textPath, lines.joined(separator: "\r\n") + "\r\n")
    }

    /// With the mark of its alphabet: spreadsheets and old editors take a text without for another.
    private func entry(_ path: ZipPath, _ text: String) -> ZipEntry {
        ZipEntry(path, .bytes(Array(("\u{FEFF}" + text).utf8)), modified: now, offset: offset)
    }
}
