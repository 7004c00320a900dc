import Community
import Content
import Foundation
import HTTP
import Storage

/// Tells of a message that was just written: the journal, and the pages that are open.
struct PostNews {
    let post: PostStore.Placed
    let topic: Item.ID
    let title: String
    let audience: Audience
    let author: Person.ID?
    let visit: Visit

    func spread() throws {
        let space = try visit.space
        let opens = post.number == 1
        try Journal(db: visit.db).append(
            JournalEntry(
                opens ? .created : .replied, space: space.id, actor: author,
                feature: "forum", kind: opens ? Topic.kind : Post.kind,
                item: opens ? topic : post.id, title: title,
                address: opens
                    ? ForumPaths.topic(topic, in: space) : ForumPaths.post(post.id, in: space),
                audience: audience),
            at: visit.now)
        visit.db.publish(TopicChannel.event(post.number), on: TopicChannel.name(topic))
    }
}
