import Community
import Storage

/// A comment comes out: those whom it names, the author of what it hangs from, those who follow
/// that or had commented before.
struct CommentPublication {
    let comment: Item
    let parent: Item
    let visit: Visit

    /// Whom it concerns, if that was asked before it was written.
    private let concerned: Asked<RecipientPiece>?

    init(
        _ comment: Item, on parent: Item, _ visit: Visit, _ concerned: Asked<RecipientPiece>? = nil
    ) {
        (self.comment, self.parent, self.visit) = (comment, parent, visit)
        self.concerned = concerned
    }

    /// Asks whom a comment would concern that the viewer is about to write.
    static func ask(
        on parent: Item, named: [Person.ID], _ visit: Visit
    ) throws -> Asked<RecipientPiece> {
        try Notifier(
            of: parent.id, titled: parent.title, by: visit.viewer.person, in: parent,
            address: "", visit.site
        ).ask(named: named, visit.db)
    }

    /// - Parameter mentioned: whom the text names; nil to look it up.
    func publish(mentioned: [Person.ID]?) throws {
        let notifier = try notifier
        let entry = JournalEntry(
            .replied, space: parent.space, actor: comment.author,
            feature: visit.site.feature(ofKind: parent.kind) ?? "", kind: parent.kind,
            item: comment.id, title: parent.title, address: notifier.address,
            audience: parent.audience)
        try Announcement(entry, notifier).publish(mentioned: mentioned, visit.db, at: visit.now)
    }

    /// Those whom an edit names for the first time.
    func notify(newlyMentioned people: [Person.ID]) throws {
        try notifier.notify(newlyMentioned: people, visit.db, at: visit.now)
    }

    private var notifier: Notifier {
        get throws {
            var notifier = Notifier(
                of: comment, in: parent,
                address: SpacePaths.comment(comment.id, in: try visit.space), visit.site)
            notifier.toAuthor = .comment
            notifier.toFollowers = .reply
            notifier.concerned = concerned
            return notifier
        }
    }

    /// A moderator has published a comment that had to wait.
    static func onApproved(_ comment: Item, _ visit: Visit) throws {
        try CommentPublication(comment, visit)?.publish(mentioned: nil)
    }

    /// A moderator has published what a comment became.
    static func onEditApproved(_ comment: Item, _ visit: Visit) throws {
        try CommentPublication(comment, visit)?
            .notify(newlyMentioned: MentionStore(db: visit.db).untold(in: comment.id))
    }

    private init?(_ comment: Item, _ visit: Visit) throws {
        guard let id = comment.parent else { return nil }
        let parent = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        self.init(comment, on: parent, visit)
    }
}
