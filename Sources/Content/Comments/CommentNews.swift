import Community

/// Tells of a new comment: the journal, whom it names, the author of what it hangs from, those
/// who follow that or had commented before.
struct CommentNews {
    let comment: Item
    let parent: Item
    let visit: Visit

    init(comment: Item, parent: Item, visit: Visit) {
        (self.comment, self.parent, self.visit) = (comment, parent, visit)
    }

    /// - Parameter mentioned: whom the text names; nil to look it up.
    func spread(mentioned: [Person.ID]?) throws {
        try Journal(db: visit.db).append(
            JournalEntry(
                .replied, space: parent.space, actor: comment.author,
                feature: visit.site.feature(ofKind: parent.kind) ?? "", kind: parent.kind,
                item: comment.id,
                title: parent.title, address: try telling.address, audience: parent.audience),
            at: visit.now)
        try telling.spread(mentioned: mentioned, visit.db, at: visit.now)
    }

    /// Whom an edit names for the first time.
    func tell(_ newcomers: [Person.ID]) throws {
        try telling.tell(newcomers, visit.db, at: visit.now)
    }

    private var telling: Notifier {
        get throws {
            var telling = Notifier(
                of: comment, in: parent,
                address: SpacePaths.comment(comment.id, in: try visit.space), visit.site)
            telling.toAuthor = .comment
            telling.toFollowers = .reply
            return telling
        }
    }

    /// A moderator has published a comment that had to wait.
    static func onApproved(_ comment: Item, _ visit: Visit) throws {
        try CommentNews(comment, visit)?.spread(mentioned: nil)
    }

    /// A moderator has published what a comment became.
    static func onEditApproved(_ comment: Item, _ visit: Visit) throws {
        try CommentNews(comment, visit)?.tell(MentionStore(db: visit.db).untold(in: comment.id))
    }

    private init?(_ comment: Item, _ visit: Visit) throws {
        guard let id = comment.parent else { return nil }
        let parent = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        self.init(comment: comment, parent: parent, visit: visit)
    }
}
