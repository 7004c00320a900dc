import Community
import Content
import Foundation
import Markup

/// One message as a page shows it to one reader: what all have alike, and what is laid over.
struct PostRow: Rendered {
    let post: PostPage.Post
    /// What happened to the topic after the message before.
    var events: [EventLine] = []
    var startsUnread = false
    /// How deep it stands in the nested view, 0 to 3.
    var depth = 0
    let isFresh: Bool
    /// Whether the viewer does not wish to read its author.
    let isMuted: Bool
    /// Its signs, if the viewer gave one of them.
    let ownReactions: ReactionBar?
    let tools: PostTools
    /// What it points to, of what the viewer sees.
    let cited: [AttachmentRow]

    var number: Int { post.facts.number }

    static let fields: [Field<Self>] = [
        .kept("post", SharedPost.self) { $0.post.text },
        .list("events", EventLine.self) { $0.events },
        .flag("startsUnread") { $0.startsUnread },
        .optionalText("depth") { $0.depth > 0 ? String($0.depth) : nil },
        .flag("fresh") { $0.isFresh }, .flag("muted") { $0.isMuted },
        .optionalRecord("ownReactions", ReactionBar.self) { $0.ownReactions },
        .flag("mayReply") { $0.tools.mayReply }, .flag("mayEdit") { $0.tools.mayEdit },
        .flag("hasTools") { $0.tools.areMany },
        .flag("mayReport") { $0.tools.mayReport },
        .list("cited", AttachmentRow.self) { $0.cited }, .flag("hasCited") { !$0.cited.isEmpty },
    ]
}
