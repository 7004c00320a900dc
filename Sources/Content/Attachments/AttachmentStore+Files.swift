import Community
import Storage

extension AttachmentStore {
    /// The files that are attached are kept.
    static let files = FileReference(
        "attachment",
        kept: """
            SELECT a.digest, MAX(a.size) AS size, MIN(a.name) AS name
            FROM attachment AS a GROUP BY a.digest
            """,
        naming: { "SELECT 1 AS named FROM attachment AS a WHERE a.digest = \($0)" },
        next: {
            """
            SELECT DISTINCT a.digest AS digest FROM attachment AS a
            WHERE a.digest > \($0) ORDER BY a.digest LIMIT \($1)
            """
        },
        verdict: {
            """
            SELECT a.scan AS verdict FROM attachment AS a
            WHERE a.digest = \($0) AND a.scan IN ('infected', 'waiting') ORDER BY a.scan LIMIT 1
            """
        })
}
