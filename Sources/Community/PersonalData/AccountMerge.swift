package import Foundation
package import Storage

/// Makes one account of two that one person has: the one that closes is closed and leads to the
/// other at once, in a short transaction with all that gives rights; what it holds beside goes
/// over piece by piece in a job, each piece in one transaction with the note that there are more,
/// so that a crash neither forgets nor repeats any.
package struct AccountMerge {
    private static let jobName = "community.merge"
    private static let piece = 500

    private let site: Site
    private let db: Database
    private let now: Date

    package init(_ site: Site, _ db: Database, at now: Date) {
        (self.site, self.db, self.now) = (site, db, now)
    }

    /// - Returns: false if either is not open any more, or they are the same.
    package func begin(_ closed: Person.ID, into kept: Person.ID) throws -> Bool {
        let people = PersonStore(db: db)
        guard closed != kept else { return false }
        try people.lock(closed, kept)
        guard try people.isOpen(closed), try people.isOpen(kept) else { return false }
        try people.setPhoto(nil, of: closed, at: now)
        let pair = pair(closed, into: kept, limit: .max)
        for data in site.declarations.all(PersonalData.self) where data.isMergedAtOnce {
            _ = try data.merge(pair, db)
        }
        // What hangs from belonging to a space has gone before that does.
        try MergedMembershipStore(db: db, pair: pair).mergeMemberships()
        try people.markMerged(closed, into: kept, at: now)
        db.endStreams(of: [closed, kept])
        try goOnLater(closed, at: now)
        // For what was under way for the account at that moment.
        try goOnLater(closed, at: now.addingTimeInterval(3600))
        return true
    }

    static let job = JobKind(name: jobName) { payload, context in
        guard let id = Person.ID(segment: payload) else { return }
        try AccountMerge(context.site, context.db, at: context.now).goOn(id)
    }

    private func goOn(_ closed: Person.ID) throws {
        // That one may have gone into a third since.
        guard let kept = try PersonStore(db: db).kept(of: closed) else { return }
        var left = Self.piece
        for data in site.declarations.all(PersonalData.self) where !data.isMergedAtOnce {
            left -= try data.merge(pair(closed, into: kept.id, limit: left), db)
            guard left > 0 else { return try goOnLater(closed, at: now) }
        }
    }

    private func goOnLater(_ closed: Person.ID, at date: Date) throws {
        try JobQueue(db).enqueue(Self.jobName, payload: closed.description, at: date)
    }

    private func pair(_ closed: Person.ID, into kept: Person.ID, limit: Int) -> MergedPair {
        MergedPair(
            kept: kept, closed: closed, now: now, declarations: site.declarations, limit: limit)
    }
}
