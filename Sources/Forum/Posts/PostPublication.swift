import Community
import Content
import Storage

/// What a message brings with it once it is written: whom it names, that its writer follows the
/// topic, those to tell; or that it waits for a moderator.
struct PostPublication {
    let post: PostStore.Placed
    let topic: Item
    let theme: Theme.ID
    let visit: Visit
    /// Whom it concerns, if that was asked before it was written.
    var concerned: Asked<RecipientPiece>?

    /// Whoever writes follows what they write in.
    private static func follow(_ topic: Item, in theme: Theme.ID, _ visit: Visit) throws {
        try FollowStore(db: visit.db).follow(
            byWriting: topic.id, within: ForumFollowing.themes.target(theme.rawValue),
            by: visit.person, in: topic.space, at: visit.now)
    }

    /// Has the writer follow the topic, and asks whom their message would concern.
    /// - Parameter answered: who wrote what it answers.
    static func ask(
        _ draft: PostDraft, in topic: Topic, _ answered: Person.ID?, _ visit: Visit
    ) throws -> Asked<RecipientPiece> {
        try follow(topic.item, in: topic.theme.id, visit)
        let tags = topic.isTagged ? try TagStore(db: visit.db).tags(of: topic.id) : []
        var notifier = Notifier(
            of: topic.id, titled: draft.title, by: draft.author, in: topic.item, address: "",
            visit.site)
        notifier.touching =
            [ForumFollowing.themes.target(topic.theme.id.rawValue)]
            + tags.map { ForumFollowing.tags.target($0.id.rawValue) }
        notifier.answered = answered
        return try notifier.ask(named: draft.text.people, visit.db)
    }

    /// - Parameters:
    ///   - answered: who wrote what it answers.
    ///   - waits: whether the message, or the topic that it opens, was made unpublished.
    func publish(
        _ text: TextEntry, _ answered: Person.ID?, isTagged: Bool, waits: Bool
    ) throws {
        let (db, person) = (visit.db, try visit.person)
        try MentionStore(db: db).add(text.people, in: post.id, at: visit.now)
        if concerned == nil { try Self.follow(topic, in: theme, visit) }
        guard waits else {
            return try announce(
                by: person, answered, isTagged: isTagged, mentioned: text.people)
        }
        try PostStore(db: db).recount(topicOf: post.id)
        let held = opens ? topic.id : post.id
        let item = try ItemStore(db: db).find(held, for: visit.viewer, in: visit.space)
        try Premoderation.hold(item, visit)
    }

    /// The journal, the pages that are open, and those whom it concerns.
    /// - Parameter mentioned: whom the text names; nil to look it up.
    func announce(
        by author: Person.ID?, _ answered: Person.ID?, isTagged: Bool, mentioned: [Person.ID]?
    ) throws {
        let tags = isTagged && concerned == nil ? try TagStore(db: visit.db).tags(of: topic.id) : []
        var notifier = try notifier(by: author)
        notifier.touching += tags.map { ForumFollowing.tags.target($0.id.rawValue) }
        notifier.answered = answered
        notifier.concerned = concerned
        let event = (TopicChannel.name(topic.id), TopicChannel.event(post.number))
        try Announcement(entry(by: author), notifier, events: [event])
            .publish(mentioned: mentioned, visit.db, at: visit.now)
    }

    /// Those whom an edit names for the first time.
    func notify(newlyMentioned people: [Person.ID], by author: Person.ID?) throws {
        try notifier(by: author).notify(newlyMentioned: people, visit.db, at: visit.now)
    }

    private var opens: Bool { post.number == 1 }

    private func entry(by author: Person.ID?) throws -> JournalEntry {
        let space = try visit.space
        return JournalEntry(
            opens ? .created : .replied, space: space.id, actor: author, feature: forum.name,
            kind: opens ? Topic.kind : Post.kind, item: opens ? topic.id : post.id,
            title: topic.title,
            address: opens
                ? ForumPaths.topic(topic.id, in: space) : ForumPaths.post(post.id, in: space),
            audience: topic.audience)
    }

    private func notifier(by author: Person.ID?) throws -> Notifier {
        var notifier = Notifier(
            of: post.id, titled: topic.title, by: author, in: topic,
            address: ForumPaths.post(post.id, in: try visit.space), visit.site)
        notifier.touching = [ForumFollowing.themes.target(theme.rawValue)]
        notifier.opensTopic = opens
        return notifier
    }
}

extension PostPublication {
    /// A moderator has published a message that had to wait.
    static func approvePost(_ item: Item, _ visit: Visit) throws {
        let store = PostStore(db: visit.db)
        let post = try store.find(item.id, for: visit.viewer, in: visit.space)
        guard post.opens else {
            return try announce(post, at: store.renumber(post, at: visit.now), visit)
        }
        try announce(post, at: PostStore.Placed(id: post.id, number: 1), visit)
    }

    /// The same of a topic, with the message that opens it.
    static func approveTopic(_ item: Item, _ visit: Visit) throws {
        let store = PostStore(db: visit.db)
        guard let first = try store.opening(of: item.id) else { return }
        let post = try store.find(first, for: visit.viewer, in: visit.space)
        try announce(post, at: PostStore.Placed(id: post.id, number: 1), visit)
    }

    /// A moderator has published what a message became; with the first one, the title.
    static func approveEditOfPost(_ item: Item, _ visit: Visit) throws {
        let post = try PostStore(db: visit.db).find(
            item.id, for: visit.viewer, in: visit.space)
        if post.opens {
            try TopicStore(db: visit.db).rename(post.topic, post.item.title, at: visit.now)
        }
        try notifyNamed(in: post, visit)
    }

    static func approveEditOfTopic(_ item: Item, _ visit: Visit) throws {
        let store = PostStore(db: visit.db)
        guard let first = try store.opening(of: item.id) else { return }
        let post = try store.find(first, for: visit.viewer, in: visit.space)
        try notifyNamed(in: post, visit)
    }

    private static func notifyNamed(in post: Post, _ visit: Visit) throws {
        let topic = try TopicStore(db: visit.db).find(
            post.topic, for: visit.viewer, in: visit.space)
        let named = try MentionStore(db: visit.db).untold(in: post.id)
        try PostPublication(
            post: PostStore.Placed(id: post.id, number: post.number), topic: topic.item,
            theme: topic.theme.id, visit: visit
        ).notify(newlyMentioned: named, by: post.item.author)
    }

    private static func announce(
        _ post: Post, at placed: PostStore.Placed, _ visit: Visit
    ) throws {
        let space = try visit.space
        let topic = try TopicStore(db: visit.db).find(post.topic, for: visit.viewer, in: space)
        let answered = try post.answers.flatMap {
            try PostStore(db: visit.db).author(of: $0.id)
        }
        try PostPublication(post: placed, topic: topic.item, theme: topic.theme.id, visit: visit)
            .announce(
                by: post.item.author, answered, isTagged: topic.isTagged, mentioned: nil)
    }
}

extension Theme.ID {
    /// Where the rules of reading before publication hold.
    var place: PremoderationPlace { PremoderationPlace(module: "forum", theme: rawValue) }
}
