import Community
package import Foundation
package import Storage

/// Rows that everybody who comes leaves on an item, such as who has read it: taken away piece by
/// piece before it is erased, so that this takes no longer for what many have read.
package struct ItemTrace: Declaration {
    package static let noun = "trace on an item"

    /// `content.opened`
    package let name: String
    /// Removes at most so many of the rows on some items; tells how many.
    let remove: @Sendable (_ items: SQL, _ limit: Int, Database, _ now: Date) throws -> Int

    /// - Parameter remove: of `items`, a query of identifiers.
    package init(
        _ name: String,
        remove: @escaping @Sendable (_ items: SQL, _ limit: Int, Database) throws -> Int
    ) {
        self.init(name, dated: { items, limit, db, _ in try remove(items, limit, db) })
    }

    /// - Parameter remove: as above, for rows that name files, which go later.
    package init(
        _ name: String,
        dated remove: @escaping @Sendable (SQL, Int, Database, _ now: Date) throws -> Int
    ) {
        self.name = name
        self.remove = remove
    }
}
