import Community
package import Foundation
package import Storage

/// The pages of items. Whoever sees an item finds it by what stands on them; what the item's own
/// audience, trash and erasure say is true of its pages.
///
///     try PagedTexts(db: db).put([ItemPage(1, "..."), ItemPage(2, "...")], of: id, at: now)
package struct PagedTexts {
    private let db: Database

    package init(db: Database) { self.db = db }

    /// Gives an item these pages in place of those that it had. The words are found a little
    /// later, page by page; those of the same pages once more are found as they were.
    package func put(_ pages: [ItemPage], of item: Item.ID, at now: Date) throws {
        let store = PageStore(db: db)
        let parts = pages.flatMap(\.parts)
        guard try store.pages(of: item) != parts else { return }
        try remove(of: item, at: now)
        guard !parts.isEmpty else { return }
        try store.add(parts, of: item)
        try PageJobs.indexSoon(db, at: now)
    }

    /// Takes its pages away from an item, at once for whoever searches.
    package func remove(of item: Item.ID, at now: Date) throws {
        guard try PageStore(db: db).detach(item) else { return }
        db.noteChange(of: item.rawValue)
        try PageJobs.forgetSoon(db, at: now)
    }
}
