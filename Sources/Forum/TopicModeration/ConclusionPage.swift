import Community
import Content
import Markup

/// All that Templates/forum/conclusion.mustache may print.
struct ConclusionPage: Page {
    static let template = "forum/conclusion"

    let topic: Topic
    let space: Space
    var entry: TextForm
    /// A sentence on what happened meanwhile, and what somebody else saved.
    var trouble: String?
    var theirs: String?
    let history: RevisionHistory

    init(_ topic: Topic, _ text: String, _ visit: Visit) throws {
        self.topic = topic
        space = try visit.space
        entry = try TextForm(
            label: "forum.conclusion.field", hint: "forum.conclusion.hint", text: text, visit)
        history = try RevisionHistory(
            of: topic.id, Wording(body: topic.conclusion?.body ?? ""),
            at: ForumPaths.conclusion(topic.id, in: space), visit)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("formAddress") { ForumPaths.conclusion($0.topic.id, in: $0.space) },
        .text("draftKey") { "conclusion-\($0.topic.id)-\($0.topic.conclusionVersion)" },
        .number("version") { $0.topic.conclusionVersion },
        .optionalText("trouble") { $0.trouble }, .optionalText("theirs") { $0.theirs },
        .flag("isConcluded") { $0.topic.conclusion != nil },
        .record("entry", TextForm.self) { $0.entry },
        .record("history", RevisionHistory.self) { $0.history },
        .flag("hasVersions") { !$0.history.isEmpty },
    ]
}
