import Community
import Content
import Foundation
import Storage

/// Writes vetted documents as the platform would, many at once.
struct LibraryFillingStore {
    private let db: Database
    private let crowd: BenchCrowd
    private let items: ItemFillingStore

    init(db: Database, crowd: BenchCrowd) {
        self.db = db
        self.crowd = crowd
        items = ItemFillingStore(db: db, crowd, of: "library")
    }

    func addTheme(_ name: String) throws -> Theme.ID {
        try ThemeStore(db: db).create(
            ThemeContent(
                parent: nil, name: name, description: "", audience: .space, groups: [],
                reviewMonths: nil, archiveDays: nil, needsFourEyes: false),
            in: crowd.space, at: crowd.start)
    }

    /// Adds a document, the last of them now.
    func add(_ number: Int, of count: Int, to theme: Theme.ID) throws -> Item.ID {
        let keeper = crowd.person(1)
        let step = crowd.now.timeIntervalSince(crowd.start) / Double(count + 1)
        let at = crowd.start.addingTimeInterval(Double(number + 1) * step)
        let title = crowd.texts.title(number)
        let id = try items.item(Document.kind, title, by: keeper, takesComments: true, at: at)
        let day = LocalDate(at, .gmt).isoDay
        try db.run(
            """
            INSERT INTO document (item_id, space_id, description, description_html, publisher,
                source_address, dated_on, language, keywords, owner_id, vetted_at, last_number)
            VALUES (\(id), \(crowd.space.id), '', '', 'Union', '', \(day), 'fr', '', \(keeper),
                \(at), 1)
            """
        )
        try addVersion(of: id, number, by: keeper, at: at)
        try ShelfStore(db: db).place(id, under: [theme])
        return id
    }

    private func addVersion(
        of id: Item.ID, _ number: Int, by keeper: Person.ID, at date: Date
    ) throws {
        let digits = String(number, radix: 16)
        let digest = String(repeating: "0", count: 64 - digits.count) + digits
        let version: DocumentVersion.ID = try db.one(
            """
            INSERT INTO document_version (document_id, number, state, digest, name, media_type,
                family, size, note, substantial, person_id, created_at, submitted_at, vetted_at,
                vetted_by)
            VALUES (\(id), 1, 'vetted', \(digest), 'texte.pdf', 'application/pdf', 'pdf',
                \(20_000 + number), '', 0, \(keeper), \(date), \(date), \(date), \(keeper))
            RETURNING id
            """
        )
        try db.run(
            "UPDATE document SET vetted_version_id = \(version) WHERE item_id = \(id)")
    }
}
