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

    /// - Parameters:
    ///   - answered: who wrote what it answers.
    ///   - waits: whether the message, or the topic that it opens, was made unpublished.
    func publish(
        _ text: TextEntry, _ answered: Person.ID?, isTagged: Bool, waits: Bool
    ) throws {
        let (db, person) = (visit.db, try visit.person)
        try MentionStore(db: db).add(text.people, in: post.id, at: visit.now)
        try FollowStore(db: db).follow(
            byWriting: topic.id, within: ForumFollowing.themes.target(theme.rawValue), by: person,
            in: topic.space,
            at: visit.now)
        guard waits else {
            return try tell(
                by: person, answered, isTagged: isTagged, mentioned: text.people)
        }
        try PostStore(db: db).recount(topicOf: post.id)
        let held = post.number == 1 ? topic.id : post.id
        let item = try ItemStore(db: db).find(held, for: visit.viewer, in: visit.space)
        try Premoderation.hold(item, visit)
    }

    /// The journal, the pages that are open, and those whom it concerns.
    /// - Parameter mentioned: whom the text names; nil to look it up.
    func tell(
        by author: Person.ID?, _ answered: Person.ID?, isTagged: Bool, mentioned: [Person.ID]?
    ) throws {
        try PostNews(
            post: post, topic: topic.id, title: topic.title, audience: topic.audience,
            author: author, visit: visit
        ).spread()
        let tags = isTagged ? try TagStore(db: visit.db).tags(of: topic.id) : []
        var telling = try self.telling(by: author)
        telling.touching += tags.map { ForumFollowing.tags.target($0.id.rawValue) }
        telling.answered = answered
        try telling.spread(mentioned: mentioned, visit.db, at: visit.now)
    }

    /// Those whom an edit names for the first time.
    func tell(_ newcomers: [Person.ID], by author: Person.ID?) throws {
        try telling(by: author).tell(newcomers, visit.db, at: visit.now)
    }

    private func telling(by author: Person.ID?) throws -> Notifier {
        var telling = Notifier(
            of: post.id, titled: topic.title, by: author, in: topic,
            address: ForumPaths.post(post.id, in: try visit.space), visit.site)
        telling.touching = [ForumFollowing.themes.target(theme.rawValue)]
        telling.opensTopic = post.number == 1
        return telling
    }
}

extension PostPublication {
    /// A moderator has published a message that had to wait.
    static func releasePost(_ item: Item, _ visit: Visit) throws {
        let store = PostStore(db: visit.db)
        let post = try store.find(item.id, for: visit.viewer, in: visit.space)
        guard post.opens else {
            return try release(post, at: store.renumber(post, at: visit.now), visit)
        }
        try release(post, at: PostStore.Placed(id: post.id, number: 1), visit)
    }

    /// The same of a topic, with the message that opens it.
    static func releaseTopic(_ item: Item, _ visit: Visit) throws {
        let store = PostStore(db: visit.db)
        guard let first = try store.opening(of: item.id) else { return }
        let post = try store.find(first, for: visit.viewer, in: visit.space)
        try release(post, at: PostStore.Placed(id: post.id, number: 1), visit)
    }

    /// A moderator has published what a message became; with the first one, the title.
    static func rereadPost(_ item: Item, _ visit: Visit) throws {
        let post = try PostStore(db: visit.db).find(
            item.id, for: visit.viewer, in: visit.space)
        if post.opens {
            try TopicStore(db: visit.db).rename(post.topic, post.item.title, at: visit.now)
        }
        try tellNamed(in: post, visit)
    }

    static func rereadTopic(_ item: Item, _ visit: Visit) throws {
        let store = PostStore(db: visit.db)
        guard let first = try store.opening(of: item.id) else { return }
        let post = try store.find(first, for: visit.viewer, in: visit.space)
        try tellNamed(in: post, visit)
    }

    private static func tellNamed(in post: Post, _ visit: Visit) throws {
        let topic = try TopicStore(db: visit.db).find(
            post.topic, for: visit.viewer, in: visit.space)
        let named = try MentionStore(db: visit.db).untold(in: post.id)
        try PostPublication(
            post: PostStore.Placed(id: post.id, number: post.number), topic: topic.item,
            theme: topic.theme.id, visit: visit
        ).tell(named, by: post.item.author)
    }

    private static func release(
        _ post: Post, at placed: PostStore.Placed, _ visit: Visit
    ) throws {
        let space = try visit.space
        let topic = try TopicStore(db: visit.db).find(post.topic, for: visit.viewer, in: space)
        let answered = try post.answers.flatMap {
            try PostStore(db: visit.db).author(of: $0.id)
        }
        try PostPublication(post: placed, topic: topic.item, theme: topic.theme.id, visit: visit)
            .tell(
                by: post.item.author, answered, isTagged: topic.isTagged, mentioned: nil)
    }
}

extension Theme.ID {
    /// Where the rules of reading before publication hold.
    var place: PremoderationPlace { PremoderationPlace(module: "forum", theme: rawValue) }
}
