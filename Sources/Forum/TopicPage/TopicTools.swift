import Community
import Content
import Markup

/// What the viewer may do with a whole topic.
struct TopicTools: Rendered {
    let topic: Topic
    let space: Space
    let mayModerate: Bool
    let mayConclude: Bool
    let mayTrash: Bool

    init(_ topic: Topic, _ visit: Visit) throws {
        self.topic = topic
        space = try visit.space
        mayModerate = visit.viewer.mayModerate(topic)
        mayConclude = try visit.viewer.mayConclude(topic) && !Conclusions.wait(topic, visit)
        mayTrash = visit.viewer.mayTrash(topic)
    }

    static let fields: [Field<Self>] = [
        .flag("mayModerate") { $0.mayModerate }, .flag("mayConclude") { $0.mayConclude },
        .flag("mayTrash") { $0.mayTrash },
        .flag("isLocked") { $0.topic.lockedAt != nil },
        .flag("isPinned") { $0.topic.isPinned },
        .flag("isConcluded") { $0.topic.conclusion != nil },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("lockAddress") { ForumPaths.lock($0.topic.id, in: $0.space) },
        .text("pinAddress") { ForumPaths.pin($0.topic.id, in: $0.space) },
        .text("moveAddress") { ForumPaths.move($0.topic.id, in: $0.space) },
        .text("mergeAddress") { ForumPaths.merge($0.topic.id, in: $0.space) },
        .text("splitAddress") { ForumPaths.split($0.topic.id, in: $0.space) },
        .text("conclusionAddress") { ForumPaths.conclusion($0.topic.id, in: $0.space) },
        .text("exportAddress") { ForumPaths.export($0.topic.id, in: $0.space) },
    ]
}
