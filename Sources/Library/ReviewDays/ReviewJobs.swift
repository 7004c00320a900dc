import Community
import Content
import Foundation
import Storage

/// What happens to a document at its day, with nobody there: in pieces, each told once, since the
/// step is noted in the transaction that tells of it.
enum ReviewJobs {
    static let piece = 50

    static let tell = JobKind(name: "library.reviews", every: 900) { _, context in
        try tellSome(context)
    }

    /// The next piece of many.
    static let more = JobKind(name: "library.reviews.more") { _, context in
        try tellSome(context)
    }

    static let archive = JobKind(name: "library.archive", every: 3_600) { _, context in
        let yesterday = context.now.addingTimeInterval(-86_400)
        for id in try ReviewStore(db: context.db).spacesOverdue(since: yesterday) {
            try archiveSome(of: id, context)
        }
    }

    /// The next piece of one space.
    static let archiveMore = JobKind(name: "library.archive.more") { payload, context in
        guard let id = Space.ID(segment: payload) else { return }
        try archiveSome(of: id, context)
    }

    private static func tellSome(_ context: JobContext) throws {
        let rows = try ReviewStore(db: context.db).waiting(at: context.now, limit: piece)
        for row in rows {
            guard let space = try SpaceStore(db: context.db).find(row.space) else { continue }
            try ReviewTelling(db: context.db, space: space, now: context.now).tick(row)
        }
        guard rows.count == piece else { return }
        // Without a key: that of a job that runs is its own.
        try JobQueue(context.db).enqueue(more.name, at: context.now)
    }

    private static func archiveSome(of id: Space.ID, _ context: JobContext) throws {
        guard let space = try SpaceStore(db: context.db).find(id) else { return }
        let found = try ReviewStore(db: context.db).toArchive(
            at: context.now, unless: space[ReviewSettings.archiveAfter], in: space, limit: piece)
        for id in found { try archive(id, space, context) }
        guard found.count == piece else { return }
        try JobQueue(context.db).enqueue(
            archiveMore.name, payload: space.id.description, at: context.now)
    }

    private static func archive(_ id: Item.ID, _ space: Space, _ context: JobContext) throws {
        guard let document = try VettedDocumentStore(db: context.db).find(id) else { return }
        try DocumentStore(db: context.db).setArchived(id, by: nil, at: context.now)
        try VettingStore(db: context.db).add(
            .archived, of: document.version, digest: document.digest, Checklist(), by: nil,
            at: context.now)
        try ReviewTelling(db: context.db, space: space, now: context.now).tellArchived(document)
    }
}
