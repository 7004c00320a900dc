import Storage

extension PersonStore {
    /// The photos are files that are kept.
    static let photos = FileReference(
        "photo",
        kept: """
            SELECT p.photo AS digest, CAST(NULL AS BIGINT) AS size, CAST(NULL AS TEXT) AS name
            FROM person AS p WHERE p.photo IS NOT NULL GROUP BY p.photo
            """,
        naming: { "SELECT 1 AS named FROM person AS p WHERE p.photo = \($0)" },
        next: {
            """
            SELECT DISTINCT p.photo AS digest FROM person AS p
            WHERE p.photo > \($0) ORDER BY p.photo LIMIT \($1)
            """
        })
}
