import Community
import Content
import Markup

/// The form for two addresses, and what waits.
struct AskedMergingsPage: Page {
    static let template = "accounts/asked-mergings"

    let form: AskedForm
    let waiting: [AskedRow]

    static let fields: [Field<Self>] = [
        .text("action") { _ in AskedMergingPaths.plan() },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("kept", FormField.self) { $0.form.errors.field("kept", $0.form.kept) },
        .record("closed", FormField.self) { $0.form.errors.field("closed", $0.form.closed) },
        .flag("hasWaiting") { !$0.waiting.isEmpty },
        .list("waiting", AskedRow.self) { $0.waiting },
    ]
}

/// Two accounts that wait.
struct AskedRow: Rendered {
    private let address: String
    private let kept: String
    private let closed: String
    private let due: String

    init(_ asked: AskedMerging, _ kept: String, _ closed: String, _ visit: Visit) {
        address = AskedMergingPaths.one(asked.id)
        (self.kept, self.closed) = (kept, closed)
        due = visit.dates.day(asked.dueAt)
    }

    static let fields: [Field<Self>] = [
        .text("address") { $0.address }, .text("keptEmail") { $0.kept },
        .text("closedEmail") { $0.closed }, .text("due") { $0.due },
    ]
}
