import Community
import Content

extension Viewer {
    func mayOpenTopics(in theme: Theme, of space: Space) -> Bool {
        theme.opening == .participants ? participates(in: space) : moderates(space)
    }

    func mayReply(to topic: Topic) -> Bool {
        takesPart(in: topic.item) && topic.lockedAt == nil && topic.item.isPublished
    }

    /// The key of the sentence for whoever may not.
    func whyNoReply(to topic: Topic) -> String {
        if topic.lockedAt != nil { return "forum.why.locked" }
        return takesPart(in: topic.item) ? "forum.why.held" : "forum.why.partner"
    }

    func mayEdit(_ post: Post, in topic: Topic) -> Bool {
        mayEdit(postBy: post.item.author, in: topic)
    }

    func mayEdit(postBy author: Person.ID?, in topic: Topic) -> Bool {
        let moderates = moderates(topic.item.space)
        return takesPart(in: topic.item) && (moderates || (author != nil && author == person))
            && (topic.lockedAt == nil || moderates)
    }

    /// What others answered is not the author's to take away.
    func mayTrash(_ topic: Topic) -> Bool {
        moderates(topic.item.space)
            || (takesPart(in: topic.item) && topic.item.author == person && topic.posts <= 1)
    }

    /// Its author, until moderators lock it.
    func mayConclude(_ topic: Topic) -> Bool {
        takesPart(in: topic.item) && mayEdit(topic.item)
            && (topic.lockedAt == nil || moderates(topic.item.space))
    }

    func mayModerate(_ topic: Topic) -> Bool { moderates(topic.item.space) }

    /// Whether one takes part where the item is: partners read.
    private func takesPart(in item: Item) -> Bool {
        role(in: item.space).map { $0 >= .member } ?? false
    }
}
