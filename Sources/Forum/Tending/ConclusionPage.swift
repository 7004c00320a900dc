import Community
import Markup

/// All that Templates/forum/conclusion.mustache may print.
struct ConclusionPage: Page {
    static let template = "forum/conclusion"

    let topic: Topic
    let space: Space
    let text: String
    let error: String?

    init(_ topic: Topic, _ text: String, _ error: String?, _ visit: Visit) throws {
        self.topic = topic
        self.text = text
        self.error = error
        space = try visit.space
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("formAddress") { ForumPaths.conclusion($0.topic.id, in: $0.space) },
        .text("draftKey") { "conclusion-\($0.topic.id)" },
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        .flag("isConcluded") { $0.topic.conclusion != nil },
        .record("textField", FormField.self) { page in
            var faults = FormFaults()
            if let error = page.error { faults.add("text", error) }
            return faults.field("text", page.text)
        },
    ]
}
