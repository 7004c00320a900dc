package import Foundation
package import Storage

/// What a feature does when a space is made: in the same transaction.
package struct SpaceMaking: Declaration {
    package static let noun = "work on a new space"

    package let name: String
    let run: @Sendable (Space, Site, Database, _ now: Date) throws -> Void

    package init(
        _ name: String, run: @escaping @Sendable (Space, Site, Database, _ now: Date) throws -> Void
    ) {
        self.name = name
        self.run = run
    }
}

extension Site {
    /// Makes a space with all that the features put into a new one. In a write transaction.
    package func makeSpace(
        slug: String, name: String, host: String, zone: String, isPublic: Bool = false,
        _ db: Database, at now: Date
    ) throws -> Space {
        let spaces = SpaceStore(db: db)
        let id = try spaces.create(
            slug: slug, name: name, host: host, zone: zone, isPublic: isPublic, at: now)
        guard let space = try spaces.find(id) else { throw Problem.notFound }
        for making in declarations.all(SpaceMaking.self) { try making.run(space, self, db, now) }
        return space
    }
}
