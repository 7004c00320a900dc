import Community
import Content
import Storage

/// What somebody downloaded, and how much was.
enum DownloadDataStore {
    static let downloads = PersonalData(
        "library.downloads", word: "personal.library.downloads",
        retention: "personal.kept.downloads",
        columns: [.moved("document_download", "person_id")],
        fields: [.text("title"), .number("version"), .moment("at")],
        rows: {
            """
            SELECT w.id AS key, \(Visibility.title("i", for: $0)) AS title,
                v.number AS version, w.at
            FROM document_download AS w JOIN item AS i ON i.id = w.document_id
            JOIN document_version AS v ON v.id = w.version_id WHERE w.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM document_download WHERE id IN (
                        SELECT w.id FROM document_download AS w
                        WHERE w.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let trace = ItemTrace("library.downloads") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM document_download WHERE id IN (
                    SELECT w.id FROM document_download AS w
                    WHERE w.document_id IN (\(items)) LIMIT \(limit))
                """)
    }

    static let counted = ReportFigure(
        "library.downloads", word: "figures.library.downloads", under: "rail.library"
    ) { space, period in
        """
        SELECT CAST(COALESCE(SUM(w.people), 0) AS BIGINT) FROM document_download_day AS w
        WHERE w.space_id = \(space.id) AND w.day >= \(period.start) AND w.day < \(period.end)
        """
    }

    /// Each document once, however many of its versions were vetted.
    static let vetted = ReportFigure(
        "library.vetted", word: "figures.library.vetted", under: "rail.library"
    ) { space, period in
        """
        SELECT COUNT(DISTINCT v.document_id) FROM vetting AS t
        JOIN document_version AS v ON v.id = t.version_id
        JOIN document AS d ON d.item_id = v.document_id
        JOIN item AS i ON i.id = d.item_id
        WHERE d.space_id = \(space.id) AND t.decision = 'vetted' AND i.trashed_at IS NULL
            AND t.created_at >= \(period.start) AND t.created_at < \(period.end)
        """
    }
}
