/// Tells of a new comment: the journal, the author of what it hangs from, those who had
/// commented before.
struct CommentNews {
    let comment: Item
    let parent: Item
    let visit: Visit

    func spread() throws {
        let address = SpacePaths.comment(comment.id, in: try visit.space)
        let kind = visit.site.kinds[parent.kind]
        try Journal(db: visit.db).append(
            JournalEntry(
                .replied, space: parent.space, actor: comment.author,
                feature: kind?.feature ?? kernel.name, kind: parent.kind, item: comment.id,
                title: parent.title, address: address, audience: parent.audience),
            at: visit.now)
        try notify(address)
    }

    /// Each is told once, and only of what they may see.
    private func notify(_ address: String) throws {
        let talkers = try CommentStore(db: visit.db).authors(on: parent.id)
        let concerned = Set(talkers + [parent.author].compactMap { $0 })
        let told = try AudienceStore(db: visit.db).people(
            concerned.filter { $0 != comment.author }, seeing: parent)
        let notices = NoticeStore(db: visit.db)
        for (reason, people) in [
            (Notice.Reason.comment, told.filter { $0 == parent.author }),
            (.reply, told.filter { $0 != parent.author }),
        ] {
            try notices.add(
                reason, for: people, about: comment, actor: comment.author, address: address,
                at: visit.now)
        }
    }
}
