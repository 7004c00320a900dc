import Community
import Markup

/// All that waits, by kind.
struct TasksPage: Page {
    static let template = "tasks/index"

    let sections: [TaskSection]
    let pages: NumberedPages
    /// This page, where a confirmation leads back to.
    let back: String
    let home: String
    let lead: String

    static let fields: [Field<Self>] = [
        .list("sections", TaskSection.self) { $0.sections },
        .flag("isEmpty") { $0.sections.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
        .text("back") { $0.back }, .text("homeAddress") { $0.home }, .text("lead") { $0.lead },
    ]
}

/// The tasks of one kind that stand on a page, and how many there are on all.
struct TaskSection: Rendered {
    let heading: String
    let count: String
    let note: String?
    let rows: [TaskRow]

    init(
        _ kind: TaskKind, _ tasks: [WaitingTask], _ count: Int, in space: Space, _ visit: Visit
    ) {
        heading = visit.words(kind.heading)
        self.count = visit.words.number(count)
        note = kind.note.map { visit.words($0) }
        rows = tasks.map { TaskRow($0, kind, space, visit) }
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading }, .text("count") { $0.count },
        .optionalText("note") { $0.note }, .list("tasks", TaskRow.self) { $0.rows },
    ]
}
