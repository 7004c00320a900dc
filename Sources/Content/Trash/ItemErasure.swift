import Community
import Foundation
import Storage

/// Erases an item for good: what many people left on it goes first, some in each short
/// transaction; it goes itself with the last. From the first piece on nobody finds it.
struct ItemErasure {
    private static let jobName = "content.erase"
    /// Rows in one transaction.
    static let piece = 1_000

    private let site: Site
    private let db: Database
    private let now: Date

    init(_ site: Site, _ db: Database, at now: Date) {
        (self.site, self.db, self.now) = (site, db, now)
    }

    static let job = JobKind(name: jobName) { payload, context in
        guard let id = Item.ID(segment: payload) else { return }
        try ItemErasure(context.site, context.db, at: context.now).erase(id)
    }

    /// Of an item in the trash.
    func erase(_ id: Item.ID) throws {
        let store = TrashStore(db: db)
        var left = Self.piece
        for trace in site.declarations.all(ItemTrace.self) where left > 0 {
            left -= try trace.remove(ItemStore.tree(under: id), left, db, now)
        }
        for keeper in site.declarations.all(AttachmentKeeper.self) where left > 0 {
            guard let things = keeper.under?(ItemStore.tree(under: id)) else { continue }
            left -= try AttachmentStore(db: db).forget(
                keptBy: keeper.name, things, limit: left, at: now)
        }
        guard left <= 0 else { return try store.erase(id, at: now) }
        try store.setErasing(id, at: now)
        try JobQueue(db).enqueue(Self.jobName, payload: id.description, at: now)
    }
}
