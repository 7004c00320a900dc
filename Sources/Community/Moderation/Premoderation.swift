import Storage

/// Texts that wait for a moderator before others see them. A module asks `holds` when it makes an
/// item, makes it unpublished if so, and then says `hold`; publishing it is the moderators', who
/// call the `released` of its `ItemKind`.
package enum Premoderation {
    /// Whether what the viewer writes in a place has to wait; moderators never do.
    package static func holds(at place: PremoderationPlace, _ visit: Visit) throws -> Bool {
        let space = try visit.space
        guard !visit.viewer.moderates(space), let role = visit.viewer.role(in: space.id) else {
            return false
        }
        let store = PremoderationStore(db: visit.db)
        switch try store.rule(for: role, at: place, in: space.id) {
        case .free: return false
        case .always: return true
        case .first(let count):
            return try !store.hasPublished(count, by: visit.person, in: space.id)
        }
    }

    /// Puts an unpublished item into the moderators' queue; harmless if it is there.
    package static func hold(_ item: Item, _ visit: Visit) throws {
        try CaseStore(db: visit.db).open(.held, on: item, at: visit.now)
    }
}
