import Community
import Foundation
import HTTP
import Storage

/// Tells of a message that was just written: the journal, and the pages that are open.
struct PostNews {
    let post: PostStore.Placed
    let topic: Item.ID
    let title: String
    let audience: Audience
    let visit: Visit

    func spread() throws {
        let space = try visit.space
        let opens = post.number == 1
        try Journal(db: visit.db).append(
            JournalEntry(
                opens ? .created : .replied, space: space.id, actor: visit.viewer.person,
                feature: "forum", kind: opens ? Topic.kind : Post.kind,
                item: opens ? topic : post.id, title: title,
                address: opens
                    ? ForumPaths.topic(topic, in: space) : ForumPaths.post(post.id, in: space),
                audience: audience),
            at: visit.now)
        announce(space)
    }

    /// What an open page hears: the number and the identifier of the message, and whose it is.
    private func announce(_ space: Space) {
        let author = visit.viewer.person.map { SpacePaths.member($0, in: space) } ?? ""
        let event = Event(name: "post", data: "\(post.number) \(post.id) \(author)")
        let channel = TopicChannel.name(topic)
        visit.db.afterCommit { [hub = visit.site.hub] in
            hub.publish(channel: channel, event)
        }
    }
}
