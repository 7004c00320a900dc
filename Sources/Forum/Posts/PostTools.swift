import Community
import Content

/// What the viewer may do with one message: the addresses of each.
struct PostTools: Sendable {
    var reply: String?
    var edit: String?
    var delete: String?
    var report: String?

    init(_ post: Post, in topic: Topic, _ visit: Visit) throws {
        guard !post.isGone else { return }
        let (item, space, viewer) = (post.item, try visit.space, visit.viewer)
        if viewer.mayReply(to: topic) { reply = ForumPaths.reply(item.id, in: space) }
        if viewer.mayEdit(post, in: topic) {
            edit = ForumPaths.postEditor(item.id, in: space)
            delete = post.opens ? nil : ForumPaths.post(item.id, in: space)
        }
        guard item.isPublished, item.author != viewer.person else { return }
        // What opens a topic is reported as a whole with it.
        report = SpacePaths.report(post.opens ? topic.id : item.id, in: space)
    }
}
