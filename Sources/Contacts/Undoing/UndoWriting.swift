import Community
import Content
import Storage

/// Gives both cards of a merge back.
struct UndoWriting {
    let merge: Merge
    let unmerging: Unmerging
    private let kept: Contact
    private let snapshot: MergeSnapshot
    private let visit: Visit

    init(_ merge: Merge, _ visit: Visit) throws {
        (self.merge, self.visit) = (merge, visit)
        let store = MergeStore(db: visit.db)
        guard merge.end > visit.now else {
            throw Problem.conflict(because: "contacts.merge.why.late")
        }
        guard try !store.isFollowed(merge) else {
            throw Problem.conflict(because: "contacts.merge.why.newer")
        }
        guard let kept = try ContactStore(db: visit.db).find(merge.kept) else {
            throw Problem.conflict(because: "contacts.merge.why.gone")
        }
        self.kept = kept
        let was = try store.kept(of: merge.id)
        snapshot = was.snapshot
        unmerging = Unmerging(
            before: was.before, after: was.after, now: try WholeCard(kept, visit.db))
    }

    /// What one has read before one undoes it.
    var version: FormVersion { FormVersion(of: [String(kept.edition)]) }

    func write() throws {
        let (db, now) = (visit.db, visit.now)
        try giveBack()
        let people = OrganisationStore(db: db)
        try people.move(
            snapshot.people.map(Item.ID.init(rawValue:)), from: merge.kept, to: merge.dropped,
            named: merge.droppedTitle)
        if !snapshot.people.isEmpty { try Renaming.later(merge.dropped, db, at: now) }
        try FormerStore(db: db).takeBack(
            merge.dropped, with: snapshot.formers.map(Item.ID.init(rawValue:)))
        for other in snapshot.others {
            try ApartStore(db: db).takeBack(merge.kept, Item.ID(rawValue: other))
        }
        try FollowStore(db: db).takeBack(
            MergeStore.followers(of: merge.id), copiedFrom: merge.dropped, to: merge.kept)
        let dropped = merge.dropped
        try MergeStore(db: db).hang(dropped, from: nil)
        try TrashStore(db: db).restore(dropped)
        try MergeStore(db: db).remove(merge.id, at: now)
        try visit.record(.contactsUnmerged, "\(merge.kept), \(dropped)")
    }

    /// The card that stayed, as it was.
    private func giveBack() throws {
        let (db, now) = (visit.db, visit.now)
        var card = unmerging.card
        card.content.organisationCard = try card.content.organisationCard.flatMap {
            try OrganisationStore(db: db).standing(for: $0)
        }
        try ContactStore(db: db).update(kept, card.content, at: now)
        if card.picture != kept.picture {
            try PictureStore(db: db).set(card.picture, of: kept.id, at: now)
        }
        if kept.kind == .organisation, card.content.title != kept.title {
            try Renaming.later(kept.id, db, at: now)
        }
    }
}
