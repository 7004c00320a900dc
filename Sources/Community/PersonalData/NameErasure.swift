import Foundation
package import Storage

/// Takes the name of somebody whose account is erased out of what others keep: from the first row
/// of a table to the last, some in each transaction.
package struct NameErasure: Declaration {
    package static let noun = "erasure of a name"

    private static let jobName = "community.erase.names"
    private static let piece = 200

    /// `outbox`
    package let name: String
    private let forget: @Sendable (ErasedName, Int64, Int, Database) throws -> Int64?

    /// - Parameter forget: looks through at most so many rows after one, by their numbers.
    ///   Returns the last of them; nil if there are no more.
    package init(
        _ name: String,
        forget:
            @escaping @Sendable (
                _ name: ErasedName, _ last: Int64, _ limit: Int, Database
            ) throws -> Int64?
    ) {
        (self.name, self.forget) = (name, forget)
    }

    /// Begins all that are declared, unless somebody else bears the name.
    static func begin(_ name: String, _ site: Site, _ db: Database, at now: Date) throws {
        guard ErasedName.isOfOne(name), try !PersonStore(db: db).isBorne(name) else { return }
        for one in site.declarations.all(NameErasure.self) {
            try one.goOn(after: 0, name, db, at: now)
        }
    }

    static let job = JobKind(name: jobName) { payload, context in
        let words = payload.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count == 3, let last = Int64(words[1]),
            let one = context.site.declarations.find(NameErasure.self, words[0])
        else { return }
        let name = ErasedName(words[2], context.site)
        guard let end = try one.forget(name, last, piece, context.db) else { return }
        try one.goOn(after: end, words[2], context.db, at: context.now)
    }

    private func goOn(
        after last: Int64, _ erased: String, _ db: Database, at now: Date
    ) throws {
        try JobQueue(db).enqueue(Self.jobName, payload: "\(name) \(last) \(erased)", at: now)
    }
}
