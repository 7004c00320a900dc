import Community
import Content

/// Where one message is, and where what may be done with it is done.
struct PostAddresses: Sendable {
    let post: String
    let reply: String
    let edit: String
    /// Nil for what opens a topic: it goes with the whole.
    let delete: String?
    let report: String

    init(_ post: Post, in topic: Topic, of space: Space) {
        let id = post.id
        self.post = ForumPaths.post(id, in: space)
        reply = ForumPaths.reply(id, in: space)
        edit = ForumPaths.postEditor(id, in: space)
        delete = post.opens ? nil : self.post
        // What opens a topic is reported as a whole with it.
        report = SpacePaths.report(post.opens ? topic.id : id, in: space)
    }
}
