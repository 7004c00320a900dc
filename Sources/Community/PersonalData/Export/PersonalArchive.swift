import Documents
package import Foundation
import Storage

/// Everything that a site holds about one person, to take along: a page to read, a document for
/// programs, and the files that they sent. It is made piece by piece, whatever its length.
package struct PersonalArchive {
    private let holder: DataHolder
    private let all: [PersonalData]

    package init(of person: Person, _ site: Site, at now: Date) throws {
        holder = try DataHolder(person, site, at: now)
        all = site.declarations.all(PersonalData.self)
    }

    /// Writes it to a place of the disk.
    /// - Returns: its length in bytes.
    /// - Throws: `StorageError.full` where there is no room for it.
    package func write(to path: String) throws -> Int {
        let (site, person) = (holder.site, holder.person)
        let (counts, accounts, files) = try site.database.read { db in
            let store = PersonalDataStore(db: db)
            let accounts = [person.id] + (try PersonStore(db: db).merged(into: person.id))
            return (
                try store.counts(all, of: person.id), accounts,
                try accounts.flatMap { try store.files(all, of: $0) }
            )
        }
        var names = ZipNames()
        let sheetPath = names.file(holder.words("personal.archive.sheet") + ".html", in: nil)
        let documentPath = names.file("data.json", in: nil)
        let folder = names.folder(holder.words("personal.archive.folder"), in: nil)
        let archived = try files.map {
            try ArchivedFile($0, in: folder, &names, site.files)
        }
        try site.files.requireSpace(for: Int64(archived.reduce(0) { $0 + $1.size }))
        let paths = [site.files.newTemporaryPath(), site.files.newTemporaryPath()]
        defer { paths.forEach(Self.remove) }
        let (sheet, document) = try write(
            counts, accounts, archived, sheetAt: paths[0], documentAt: paths[1])
        let source = PersonalArchiveSource(
            holder, [(sheetPath, sheet), (documentPath, document)], archived)
        return try Self.fill(path, ZipStream(source))
    }

    /// Both texts at once, so that each row is read once; each page in a transaction of its own.
    private func write(
        _ counts: [String: Int], _ accounts: [Person.ID], _ files: [ArchivedFile],
        sheetAt: String, documentAt: String
    ) throws -> (GrowingFile, GrowingFile) {
        var sheet = try PersonalSheet(holder, all, counts, sheetAt)
        var document = try PersonalDocument(holder, documentAt)
        var empty: [PersonalData] = []
        for (place, data) in all.enumerated() {
            let isHeld = (counts[data.name] ?? 0) > 0
            try document.begin(data)
            if isHeld { try sheet.begin(data, at: place) } else { empty.append(data) }
            for account in accounts {
                try each(of: data, account) { row in
                    try document.add(row, of: data)
                    if isHeld { try sheet.add(row, of: data) }
                }
            }
            if isHeld { try sheet.endCategory() }
            try document.endCategory()
        }
        try sheet.end(files, empty: empty)
        try document.end(files)
        return (sheet.file, document.file)
    }

    private func each(
        of data: PersonalData, _ account: Person.ID, _ visit: (PersonalRow) throws -> Void
    ) throws {
        var last: Int64 = .min
        while true {
            let rows = try holder.site.database.read { db in
                try PersonalDataStore(db: db).page(of: data, account, after: last)
            }
            for row in rows { try visit(row) }
            guard rows.count == PersonalDataStore.pageSize, let end = rows.last else { return }
            last = end.key
        }
    }

    private static func fill(_ path: String, _ stream: ZipStream) throws -> Int {
        let file = try DurableFile(at: path)
        var size = 0
        while let piece = try stream.next() {
            try file.write(piece)
            size += piece.count
        }
        _ = try file.settle()
        try file.finish()
        return size
    }

    private static func remove(_ path: String) {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            // The next process that comes clears the bench.
        }
    }
}
