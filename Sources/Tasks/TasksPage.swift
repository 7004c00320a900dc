import Community
import Markup

/// All that waits, the oldest first.
struct TasksPage: Page {
    static let template = "tasks/index"

    let rows: [TaskRow]
    let pages: NumberedPages
    /// This page, where a confirmation leads back to.
    let back: String
    let home: String
    let lead: String

    static let fields: [Field<Self>] = [
        .list("tasks", TaskRow.self) { $0.rows },
        .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
        .text("back") { $0.back }, .text("homeAddress") { $0.home }, .text("lead") { $0.lead },
    ]
}
