import Community
import Content
import HTTP

/// What goes for a topic as a whole, whichever of its pages was asked for.
enum Topics {
    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayTrash(topic), because: "forum.why.answered")
        if let answer = try Takedown.decision(on: topic.item, visit) { return answer }
        try Trash.put(topic.item, visit)
        return visit.redirect(
            to: ForumPaths.theme(topic.theme.id, in: space), notice: "forum.topic.trashed",
            undo: try Trash.undoAddress(of: topic.item, visit))
    }
}
