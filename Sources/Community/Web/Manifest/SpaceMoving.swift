package import Foundation
package import Storage

/// Texts that hold addresses of a space, such as those that notices lead to: they are told apart
/// by them, and follow when the space has another.
package struct SpaceMoving: Declaration {
    package static let noun = "addresses of a space"

    package let name: String
    private let table: SQL
    private let column: SQL

    /// - Parameter table: with a column `space_id`.
    package init(_ name: String, table: SQL, column: SQL) {
        (self.name, self.table, self.column) = (name, table, column)
    }

    fileprivate func run(_ old: Space, to slug: String, _ db: Database) throws {
        try SpaceStore(db: db).rewrite(column, of: table, old, to: slug)
    }
}

extension Site {
    /// Gives a space another address; the one that it has leads there from then on. In a write
    /// transaction.
    /// - Returns: the space as it is then; nil if the address is another's.
    package func moveSpace(
        _ space: Space, to slug: String, _ db: Database, at now: Date
    ) throws -> Space? {
        let spaces = SpaceStore(db: db)
        guard try spaces.isFree(slug, for: space.id),
            try spaces.move(space.id, to: slug, at: now)
        else { return nil }
        for moving in declarations.all(SpaceMoving.self) { try moving.run(space, to: slug, db) }
        return try spaces.find(space.id)
    }
}
