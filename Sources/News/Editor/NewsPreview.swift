import Community
import Content
import Markup

/// The item as it would be shown; nothing of it is saved.
struct NewsPreview: Rendered {
    let title: String
    let summary: String
    let html: String

    static let fields: [Field<Self>] = [
        .text("shownTitle") { $0.title },
        .optionalText("shownSummary") { $0.summary.isEmpty ? nil : $0.summary },
        .html("shownBody") { HTML(trusted: $0.html) },
    ]
}
