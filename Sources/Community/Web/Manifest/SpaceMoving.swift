package import Foundation
package import Storage

/// Texts that hold addresses of a space, such as those that notices lead to: they are told apart
/// by them, and follow when the space has another, some in each transaction.
package struct SpaceMoving: Declaration {
    package static let noun = "addresses of a space"

    package let name: String
    private let table: SQL
    private let column: SQL

    /// - Parameter table: with the columns `id` and `space_id`.
    package init(_ name: String, table: SQL, column: SQL) {
        (self.name, self.table, self.column) = (name, table, column)
    }

    private static let jobName = "community.space.moving"
    private static let piece = 1_000

    fileprivate func begin(in space: Space, _ db: Database, at now: Date) throws {
        try goOn(after: 0, in: space, db, at: now)
    }

    static let job = JobKind(name: jobName) { payload, context in
        let words = payload.split(separator: " ").map(String.init)
        guard words.count == 4, let last = Int64(words[0]), let id = Space.ID(segment: words[1]),
            let moving = context.site.declarations.find(SpaceMoving.self, words[3])
        else { return }
        let spaces = SpaceStore(db: context.db)
        // Whoever moved it since has had all of it begin anew.
        guard let space = try spaces.find(id), space.slug == words[2] else { return }
        let end = try spaces.rewrite(
            moving.column, of: moving.table, in: space, after: last, limit: piece)
        if let end { try moving.goOn(after: end, in: space, context.db, at: context.now) }
    }

    private func goOn(
        after last: Int64, in space: Space, _ db: Database, at now: Date
    ) throws {
        try JobQueue(db).enqueue(
            Self.jobName, payload: "\(last) \(space.id) \(space.slug) \(name)", at: now)
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
        guard let moved = try spaces.find(space.id) else { return nil }
        for moving in declarations.all(SpaceMoving.self) {
            try moving.begin(in: moved, db, at: now)
        }
        return moved
    }
}
