import Community
import Content
import HTTP
import Storage

/// Writes what two cards become, and keeps what it takes to undo it.
struct MergeWriting {
    let kept: Contact
    private let dropped: Contact
    private let merging: Merging
    private let visit: Visit

    init(_ pair: MergePair, _ visit: Visit) throws {
        let (first, second) = try pair.whole(visit.db)
        let choice = MergeChoice(first, second, visit.request.fields)
        merging = Merging(first: first, second: second, choice: choice)
        let keepsFirst = choice.kept == .first
        kept = keepsFirst ? pair.first : pair.second
        dropped = keepsFirst ? pair.second : pair.first
        self.visit = visit
    }

    /// A sentence that says why it cannot be.
    var trouble: String? {
        get throws {
            try MergeStore(db: visit.db).waitsForDecision(dropped.id)
                ? visit.words("contacts.merge.error.correction") : nil
        }
    }

    func write() throws {
        let (db, now, person) = (visit.db, visit.now, try visit.person)
        let card = merging.card
        try ContactStore(db: db).update(kept, card.content, at: now)
        if card.picture != kept.picture {
            try PictureStore(db: db).set(card.picture, of: kept.id, at: now)
        }
        let people = try movePeople(card.content.title)
        let formers = try FormerStore(db: db).lead(dropped, to: kept.id)
        let others = try ApartStore(db: db).carry(
            from: dropped.id, to: kept.id, by: person, at: now)
        let snapshot = MergeSnapshot(
            before: KeptCard(merging.kept), after: KeptCard(try reread()),
            takesOwner: card.content.owner != merging.kept.content.owner,
            people: people.map(\.rawValue), formers: formers.map(\.rawValue),
            others: others.map(\.rawValue))
        let id = try MergeStore(db: db).create(
            dropped.id, into: kept, was: merging.kept, snapshot, by: person, at: now)
        try MergeStore(db: db).noteFollowers(of: id, dropped.id, kept.id)
        try FollowStore(db: db).copy(from: dropped.id, to: kept.id, at: now)
        try leave()
    }

    private func movePeople(_ title: String) throws -> [Item.ID] {
        let moved = try OrganisationStore(db: visit.db).move(
            from: dropped.id, to: kept.id, named: title)
        if !moved.isEmpty || (kept.kind == .organisation && title != kept.title) {
            try Renaming.later(kept.id, visit.db, at: visit.now)
        }
        return moved
    }

    private func reread() throws -> WholeCard {
        guard let contact = try ContactStore(db: visit.db).find(kept.id) else {
            throw Problem.notFound
        }
        return try WholeCard(contact, visit.db)
    }

    /// The other card lies in the trash for as long as this can be undone, and hangs from the one
    /// that stays: whoever has that one erased erases both.
    private func leave() throws {
        let id = dropped.id
        try MergeStore(db: visit.db).hang(id, from: kept.id)
        try Trash.put(dropped.item, visit)
        try MergeNews.tell(of: kept.id, visit)
        try visit.record(.contactsMerged, "\(id) → \(kept.id)")
    }
}
