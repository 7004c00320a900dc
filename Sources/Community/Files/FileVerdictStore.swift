import Storage

/// What a scanner for viruses has said of stored files, as the tables that name them know.
struct FileVerdictStore {
    enum Verdict: String, SQLValue, Sendable {
        case infected, waiting
    }

    private let db: Database
    private let references: [FileReference]

    init(db: Database, _ declarations: Declarations) {
        self.db = db
        references = declarations.all()
    }

    /// Nil where nothing keeps the file back; of several, the worst.
    func find(_ digest: String) throws -> Verdict? {
        var worst: Verdict?
        for verdict in references.compactMap(\.verdict) {
            let found: Verdict? = try db.value(verdict(digest))
            if worst != .infected, let found { worst = found }
        }
        return worst
    }
}
