import Community

extension Viewer {
    func mayOpenTopics(in theme: Theme, of space: Space) -> Bool {
        theme.opening == .participants ? participates(in: space) : moderates(space)
    }

    func mayReply(to topic: Topic) -> Bool {
        takesPart(in: topic.item) && topic.lockedAt == nil && topic.item.isPublished
    }

    func mayEdit(_ post: Post, in topic: Topic) -> Bool {
        takesPart(in: post.item) && mayEdit(post.item)
            && (topic.lockedAt == nil || moderates(post.item.space))
    }

    /// What others answered is not the author's to take away.
    func mayTrash(_ topic: Topic) -> Bool {
        moderates(topic.item.space)
            || (takesPart(in: topic.item) && topic.item.author == person && topic.posts <= 1)
    }

    func mayConclude(_ topic: Topic) -> Bool { takesPart(in: topic.item) && mayEdit(topic.item) }

    func mayTend(_ topic: Topic) -> Bool { moderates(topic.item.space) }

    /// Whether one takes part where the item is: partners read.
    private func takesPart(in item: Item) -> Bool {
        role(in: item.space).map { $0 >= .member } ?? false
    }
}
