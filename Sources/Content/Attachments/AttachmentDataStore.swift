import Community
import Storage

/// The files that somebody sent, and how many a space has.
enum AttachmentDataStore {
    static let attachments = PersonalData(
        "content.attachments", word: "personal.attachments",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [.moved("attachment", "person_id")],
        fields: [
            .text("name"), .text("type"), .number("size"), .moment("sent"), .text("under"),
            .text("alternative"),
        ],
        rows: {
            """
            SELECT a.id AS key, a.name, a.media_type AS type, a.size, a.created_at AS sent,
                \(Visibility.title("i", for: $0)) AS under, a.alternative
            FROM attachment AS a LEFT JOIN item AS i ON i.id = a.item_id
            WHERE a.person_id = \($0)
            """
        },
        files: {
            """
            SELECT a.digest, a.name, a.size, a.created_at AS at FROM attachment AS a
            WHERE a.person_id = \($0) AND a.scan <> 'infected' ORDER BY a.id
            """
        },
        erase: { one, db in
            let waiting: [String] = try db.values(
                """
                DELETE FROM attachment WHERE id IN (
                    SELECT a.id FROM attachment AS a
                    WHERE a.person_id = \(one.id) AND \(AttachmentStore.waits("a"))
                    LIMIT \(one.limit))
                RETURNING digest
                """)
            try StaleFileStore(db: db).sweepLater(waiting, at: one.now)
            return try waiting.count
                + ErasedNameStore(db: db).forget(one, in: "attachment", most: 200)
        })

    static let files = ReportFigure(
        "files.count", word: "figures.files.count", under: "figures.module.files"
    ) { "SELECT COUNT(*) \(sent(in: $0, $1))" }

    static let size = ReportFigure(
        "files.size", word: "figures.files.size", under: "figures.module.files", unit: .bytes
    ) { "SELECT CAST(COALESCE(SUM(a.size), 0) AS BIGINT) \(sent(in: $0, $1))" }

    private static func sent(in space: Space, _ period: FigurePeriod) -> SQL {
        """
        FROM attachment AS a JOIN item AS i ON i.id = a.item_id
        WHERE i.space_id = \(space.id) AND i.trashed_at IS NULL
            AND a.created_at >= \(period.start) AND a.created_at < \(period.end)
        """
    }
}
