import Community
import Storage

/// Has another space show an item, or asks its moderators whether it will.
struct RelaySending {
    let item: Item
    let publishable: Publishable
    /// Where it is, and who would not have it.
    let relays: [Relay]
    let refusals: Set<Space.ID>
    let visit: Visit

    /// What waits or is shown there stays so. What goes up waits; what comes down waits where that
    /// space wishes it, and what was taken off or declined there before does as well.
    func send(to tied: TiedSpace) throws {
        let (db, space) = (visit.db, tied.space)
        let feature = visit.site.feature(ofKind: item.kind) ?? ""
        guard !space.isOff(feature) else { throw Problem.conflict(because: "network.why.off") }
        let store = RelayStore(db: db)
        let before = relays.first { $0.space == space.id }
        guard before?.isAlive != true else { return }
        if let before { try store.remove(before) }
        let waits = tied.isAbove || tied.holds || refusals.contains(space.id)
        let shown = try ItemStore(db: db).create(
            draft(in: space, isPublished: !waits), at: visit.now)
        try store.add(
            shown, of: item.id, item.kind, from: item.space, in: space.id,
            waits ? .asked : .shown, by: visit.person, at: visit.now)
        let telling = RelayTelling(visit: visit, item: item, publishable: publishable)
        try telling.record(waits ? .relayAsked : .relayShown, in: space.id)
        if waits {
            try telling.ask(about: shown, in: space)
        } else {
            try telling.announce(shown, in: space)
        }
    }

    /// Nobody there is its author: whoever wrote it belongs to another space.
    private func draft(in space: Space, isPublished: Bool) -> ItemDraft {
        ItemDraft(
            space: space.id, kind: publishable.relayKind, author: nil, title: item.title,
            isPublished: isPublished, commentsOpen: false)
    }
}
