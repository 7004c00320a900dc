import Community
import Content
import Storage

/// The one rule of who sees which part of a card that they see, as SQL.
struct SightRule: Sendable {
    let viewer: Viewer
    let space: Space

    /// What a reader sees of the cards of others.
    var sights: [ContactSight] {
        if viewer.moderates(space) { return ContactSight.allCases }
        return viewer.participates(in: space) ? [.space, .members] : [.space]
    }

    /// Whether a part is for the reader; whoever proposed a card sees all of it while it waits.
    /// - Parameter sight: the column that says for whom, of a card whose `item AS i` is at hand.
    func shows(_ sight: SQL) -> SQL {
        """
        (\(sight) IN \(list: sights) OR (i.published = 0 AND i.author_id = \(viewer.person)))
        """
    }
}
