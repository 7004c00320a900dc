import Storage

/// Looks for files that some table names and nobody has noted, in pieces: those from before this
/// table, and of a copy of the database that was brought back.
enum FileNames {
    struct Piece {
        /// The last of those that were looked at; nil when there are no more.
        var last: String?
        var unknown: [String] = []
    }

    static let walk = JobKind(name: name, every: 86_400, prepare: look, finish: note)
    private static let name = "community.file-names"
    private static let piece = 500

    @Sendable private static func look(_ after: String, _ site: Site) throws -> Piece {
        try site.database.read { db in
            let store = StoredFileStore(db: db)
            let named = try store.named(
                site.declarations.all(), after: after, limit: piece)
            return Piece(
                last: named.count == piece ? named.last : nil,
                unknown: try store.unknown(named))
        }
    }

    @Sendable private static func note(_ found: Piece, _ context: JobContext) throws {
        try StoredFileStore(db: context.db).noteUnknown(found.unknown)
        if !found.unknown.isEmpty { try FileWatchJobs.goOn(context.db, at: context.now) }
        guard let last = found.last else { return }
        try JobQueue(context.db).enqueue(name, payload: last, at: context.now)
    }
}
