package import Community
import Storage

/// Texts that wait for a moderator before others see them. A module asks `holds` when it makes an
/// item, makes it unpublished if so, and then says `hold`; publishing it is the moderators', who
/// call the `onApproved` of its `ItemKind`.
package enum Premoderation {
    /// Whether what the viewer writes in a place has to wait; moderators never do.
    package static func holds(at place: PremoderationPlace, _ visit: Visit) throws -> Bool {
        try PremoderationQuestion(visit).holds(at: place)
    }

    /// What an edit of an item does: one that waits is to be read again, and one that is out comes
    /// back to the moderators if all that its editor writes there waits.
    /// - Returns: whether it waits.
    package static func holdsEdit(
        of item: Item, at place: PremoderationPlace, _ visit: Visit
    ) throws -> Bool {
        if item.isPublished {
            guard try holdsEdits(at: place, visit) else { return false }
            try ItemStore(db: visit.db).setPublished(item.id, false, at: visit.now)
            try visit.site.itemKinds[item.kind]?.onVisibilityChanged(visit.db, item.id)
        }
        try hold(item, visit)
        return true
    }

    /// Whether what the viewer changes in a place, of what is out already, has to wait: as long as
    /// a new text of theirs would, so that an edit is no way round.
    package static func holdsEdits(at place: PremoderationPlace, _ visit: Visit) throws -> Bool {
        try holds(at: place, visit)
    }

    /// Puts an unpublished item into the moderators' queue; harmless if it is there.
    package static func hold(_ item: Item, _ visit: Visit) throws {
        for desk in visit.site.reviewDesks { try desk.hold(item, visit) }
    }
}
