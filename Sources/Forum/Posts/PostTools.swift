import Community
import Content

/// What the viewer may do with one message.
struct PostTools: Sendable {
    var mayReply = false
    var mayEdit = false
    var mayReport = false

    /// Whether there is more than to answer.
    var areMany: Bool { mayReply || mayEdit || mayReport }

    init(_ post: SharedPost.Facts, in topic: Topic, _ viewer: Viewer) {
        guard !post.isGone else { return }
        mayReply = viewer.mayReply(to: topic)
        mayEdit = viewer.mayEdit(postBy: post.author, in: topic)
        mayReport = post.isPublished && post.author != viewer.person
    }
}
