import Community
import Content
import Markup

/// The item as it would be shown; nothing of it is saved.
struct NewsPreview: Rendered {
    let title: String
    let summary: String
    let html: String
    /// What the button would do; nil for what it would refuse.
    let plan: String?

    static let fields: [Field<Self>] = [
        .text("shownTitle") { $0.title },
        .plainText("shownSummary") { $0.summary.isEmpty ? nil : $0.summary },
        .optionalText("shownPlan") { $0.plan },
        .html("shownBody") { HTML(trusted: $0.html) },
    ]
}
