import Community
import Content
import Markup

/// How long each thing is kept, as a form.
struct RetentionPage: Page {
    static let template = "administration/retention"

    let version: FormVersion
    let errors: FormErrors
    let lines: [RetentionLine]

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .text("action") { _ in Retentions.path() },
        .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .list("lines", RetentionLine.self) { $0.lines },
    ]
}

/// One thing that is kept for a time.
struct RetentionLine: Rendered {
    private let id: String
    private let word: String
    private let value: String
    private let error: String?
    private let unit: String
    private let bounds: (least: String, most: String)
    private let held: String
    private let next: String

    init(
        _ one: Retention, typed: String, _ error: String?,
        _ counts: (held: Headcount, old: Headcount), _ words: Localization
    ) {
        (id, word, value, self.error) = (one.name, words(one.word), typed, error)
        unit = words("retention.unit.\(one.unit)")
        bounds = (String(one.bounds.lowerBound), String(one.bounds.upperBound))
        held = counts.held.figure(words)
        next = counts.old.figure(words)
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("word") { $0.word }, .text("value") { $0.value },
        .optionalText("error") { $0.error }, .text("unit") { $0.unit },
        .text("least") { $0.bounds.least }, .text("most") { $0.bounds.most },
        .text("held") { $0.held }, .text("next") { $0.next },
    ]
}
