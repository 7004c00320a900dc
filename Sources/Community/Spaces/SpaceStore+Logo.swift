package import Foundation
package import Storage

extension SpaceStore {
    /// The logos are files that are kept.
    static let logos = FileReference("space_logo", column: "logo", of: "space")

    /// Gives a space another logo, or none; the file of the one before it goes.
    package func setLogo(_ logo: FileDigest?, of space: Space, at now: Date) throws {
        if let old = space.logo, old != logo {
            try StaleFileStore(db: db).sweepLater([old.hex], at: now)
        }
        try db.run("UPDATE space SET logo = \(logo?.hex) WHERE id = \(space.id)")
    }
}
