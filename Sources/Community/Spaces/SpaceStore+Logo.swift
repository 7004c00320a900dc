package import Foundation
package import Storage

extension SpaceStore {
    /// The logos are files that are kept.
    static let logos = FileReference(
        "space_logo",
        kept: """
            SELECT s.logo AS digest, CAST(NULL AS BIGINT) AS size, CAST(NULL AS TEXT) AS name
            FROM space AS s WHERE s.logo IS NOT NULL GROUP BY s.logo
            """,
        naming: { "SELECT 1 AS named FROM space AS s WHERE s.logo = \($0)" },
        next: {
            """
            SELECT DISTINCT s.logo AS digest FROM space AS s
            WHERE s.logo > \($0) ORDER BY s.logo LIMIT \($1)
            """
        })

    /// Gives a space another logo, or none; the file of the one before it goes.
    package func setLogo(_ logo: FileDigest?, of space: Space, at now: Date) throws {
        if let old = space.logo, old != logo {
            try StaleFileStore(db: db).sweepLater([old.hex], at: now)
        }
        try db.run("UPDATE space SET logo = \(logo?.hex) WHERE id = \(space.id)")
    }
}
