import Community
import Storage

/// What became of a file that is taken: what it has brought, and what was wrong with which line.
struct ImportReportStore {
    let db: Database

    /// Lines of one file that are told, and those of what is left out.
    private static let most = 1_000
    private static let mostLeftOut = 10_000
    private static let longest = 500
    /// Rows written in one statement.
    private static let piece = 500

    /// - Parameter start: which thing of the file it begins with.
    func add(_ report: ImportReport, from start: Int, to id: FileImport.ID) throws {
        try add(report.items, from: start, to: id)
        try add(report.problems, to: id)
    }

    private func add(
        _ items: [(id: Item.ID, isNew: Bool)], from start: Int, to id: FileImport.ID
    ) throws {
        let rows = items.enumerated().map { place, item in
            SQL("(\(id), \(item.id), \(start + place), \(item.isNew))")
        }
        for first in stride(from: 0, to: rows.count, by: Self.piece) {
            let some = rows[first..<min(first + Self.piece, rows.count)]
            try db.run(
                """
                INSERT INTO file_import_item (import_id, item_id, place, is_new)
                VALUES \(some.joined(separator: ", "))
                ON CONFLICT (import_id, item_id) DO NOTHING
                """)
        }
    }

    private func add(_ problems: [ImportProblem], to id: FileImport.ID) throws {
        guard !problems.isEmpty else { return }
        let told: Int = try db.one(
            "SELECT COUNT(*) AS n FROM file_import_line AS f WHERE f.import_id = \(id)")
        var place = told
        for problem in problems where place < (problem.isRejection ? Self.mostLeftOut : Self.most) {
            try db.run(
                """
                INSERT INTO file_import_line
                    (import_id, place, line, about, sentence, is_rejection)
                VALUES (\(id), \(place), \(problem.line),
                    \(problem.about.cut(to: Self.longest)),
                    \(problem.sentence.cut(to: Self.longest)), \(problem.isRejection))
                """)
            place += 1
        }
    }

    /// Takes the address of somebody who is erased out of all that is told.
    func forget(_ one: ErasedPerson) throws -> Int {
        guard let email = one.email.map(Email.key) else { return 0 }
        var found: [(id: FileImport.ID, place: Int, about: String, sentence: String)] = []
        try db.each(
            """
            SELECT f.import_id, f.place, f.about, f.sentence FROM file_import_line AS f
            WHERE REPLACE(LOWER(f.about || ' ' || f.sentence), \(email), '')
                <> LOWER(f.about || ' ' || f.sentence)
            """
        ) {
            found.append(
                (try $0["import_id"], try $0["place"], try $0["about"], try $0["sentence"]))
        }
        for line in found {
            let about = one.removingAddress(from: line.about).cut(to: Self.longest)
            let sentence = one.removingAddress(from: line.sentence).cut(to: Self.longest)
            try db.run(
                """
                UPDATE file_import_line SET about = \(about), sentence = \(sentence)
                WHERE import_id = \(line.id) AND place = \(line.place)
                """)
        }
        return found.count
    }

    func problems(of id: FileImport.ID) throws -> [ImportProblem] {
        var found: [ImportProblem] = []
        try db.each(
            """
            SELECT f.line, f.about, f.sentence, f.is_rejection FROM file_import_line AS f
            WHERE f.import_id = \(id) ORDER BY f.place
            """
        ) {
            found.append(
                ImportProblem(
                    line: try $0["line"], about: try $0["about"], try $0["sentence"],
                    isRejection: try $0["is_rejection"]))
        }
        return found
    }

    /// What it has brought or changed, and is out.
    func outcome(of id: FileImport.ID) throws -> ImportOutcome {
        ImportOutcome(
            fresh: try items(of: id, isNew: true), changed: try items(of: id, isNew: false))
    }

    /// That it has been told.
    func forgetItems(of id: FileImport.ID) throws {
        try db.run("DELETE FROM file_import_item WHERE import_id = \(id)")
    }

    private func items(of id: FileImport.ID, isNew: Bool) throws -> [Item.ID] {
        try db.values(
            """
            SELECT f.item_id FROM file_import_item AS f JOIN item AS i ON i.id = f.item_id
            WHERE f.import_id = \(id) AND f.is_new = \(isNew)
                AND \(Visibility.isOut("i"))
            ORDER BY f.place, f.item_id
            """)
    }
}
