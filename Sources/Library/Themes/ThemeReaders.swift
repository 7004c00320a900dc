import Community
import Content
import Foundation
import Storage

/// Gives the documents of a theme the readers that the theme has now: the first of them at once,
/// the others piece by piece. Until their turn comes these are the moderators' alone, so that
/// nobody reads on who was shut out.
enum ThemeReaders {
    private static let name = "library.readers"

    static let job = JobKind(name: name) { payload, context in
        let parts = payload.split(separator: " ").compactMap { Int64($0) }
        guard parts.count == 2 else { return }
        try refresh(Theme.ID(rawValue: parts[0]), after: parts[1], context.db, at: context.now)
    }

    /// After the readers of a theme were changed.
    static func change(_ theme: Theme.ID, _ db: Database, at now: Date) throws {
        let store = ReadersStore(db: db)
        guard let next = try store.refresh(documentsOf: theme, after: 0) else { return }
        try store.close(documentsOf: theme, after: next)
        try JobQueue(db).enqueue(name, payload: "\(theme) \(next)", at: now)
    }

    private static func refresh(
        _ theme: Theme.ID, after last: Int64, _ db: Database, at now: Date
    ) throws {
        let store = ReadersStore(db: db)
        guard let next = try store.refresh(documentsOf: theme, after: last) else { return }
        try JobQueue(db).enqueue(name, payload: "\(theme) \(next)", at: now)
    }
}
