import Community
import Content
import Documents
import Foundation
import Storage

/// Puts the files of documents into an archive, and behind them a table and a text of what is
/// there and what is not. All is read from the database before the first byte is sent.
struct BundleSource: ZipSource {
    private let files: [BundledFile]
    private let lists: BundleLists
    private let log: Log
    private var position = 0
    private var outcomes: [ZipOutcome] = []

    init(_ bundle: Bundle, _ documents: [BundledDocument], _ visit: Visit) throws {
        var names = ZipNames()
        lists = try BundleLists(bundle, &names, visit)
        let shelves = try bundle.themes(visit)
        let folders = Self.folders(bundle.branch, &names)
        files = try documents.map { document in
            let folder = shelves[document.id.rawValue].flatMap { folders[$0.rawValue] }
            return try BundledFile(document, in: folder, &names, visit)
        }
        log = visit.site.log
    }

    /// A folder for each theme of a branch, in that of its parent.
    private static func folders(
        _ branch: [ThemeTree.Place], _ names: inout ZipNames
    ) -> [Int64: ZipNames.Folder] {
        var folders: [Int64: ZipNames.Folder] = [:]
        for place in branch {
            let parent = place.theme.parent.flatMap { folders[$0.rawValue] }
            folders[place.theme.id.rawValue] = names.folder(place.theme.name, in: parent)
        }
        return folders
    }

    mutating func next(after outcome: ZipOutcome?) -> ZipEntry? {
        if let outcome { note(outcome) }
        defer { position += 1 }
        if position < files.count { return files[position].entry }
        switch position - files.count {
        case 0: return lists.table(files, outcomes)
        case 1: return lists.text(files, outcomes)
        default: return nil
        }
    }

    private mutating func note(_ outcome: ZipOutcome) {
        guard outcomes.count < files.count else { return }
        let id = files[outcomes.count].id
        outcomes.append(outcome)
        guard outcome != .written else { return }
        log.error("the file of the document \(id) is \(outcome): not archived")
    }
}
