import Community
import Content
import Markup

/// All that Templates/forum/conclusion.mustache may print.
struct ConclusionPage: Page {
    static let template = "forum/conclusion"
    /// How many earlier texts are shown.
    private static let shown = 10

    let topic: Topic
    let space: Space
    let text: String
    var error: String?
    /// A sentence on what happened meanwhile, and what somebody else saved.
    var trouble: String?
    var theirs: String?
    let versions: [VersionRow]

    init(_ topic: Topic, _ text: String, _ visit: Visit) throws {
        self.topic = topic
        self.text = text
        space = try visit.space
        let found = try RevisionStore(db: visit.db).page(
            of: topic.id, from: nil, size: Self.shown)
        let now = Version(conclusion: topic.conclusion?.body ?? "")
        let later = [now] + found.map { Version(conclusion: $0.body) }
        versions = zip(found, later).map { revision, next in
            VersionRow(
                when: visit.dates.moment(revision.replacedAt),
                editor: revision.editorName ?? visit.words("person.gone"),
                from: Version(conclusion: revision.body), to: next)
        }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.topic.item.title },
        .text("topicAddress") { ForumPaths.topic($0.topic.id, in: $0.space) },
        .text("formAddress") { ForumPaths.conclusion($0.topic.id, in: $0.space) },
        .text("draftKey") { "conclusion-\($0.topic.id)-\($0.topic.conclusionVersion)" },
        .number("version") { $0.topic.conclusionVersion },
        .optionalText("trouble") { $0.trouble }, .optionalText("theirs") { $0.theirs },
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        .flag("isConcluded") { $0.topic.conclusion != nil },
        .record("textField", FormField.self) { page in
            var errors = FormErrors()
            if let error = page.error { errors.add("text", error) }
            return errors.field("text", page.text)
        },
        .list("versions", VersionRow.self) { $0.versions },
        .flag("hasVersions") { !$0.versions.isEmpty },
    ]
}
