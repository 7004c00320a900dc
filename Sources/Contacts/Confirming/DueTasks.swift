import Community
import Content
import Storage

/// Cards that wait to be confirmed: for whoever looks after them, and for the moderators where
/// nobody does who can be reached.
enum DueTasks {
    static let kind = TaskKind(
        "contacts.confirmation", heading: "contacts.task.confirm", act: "contacts.task.open",
        order: 20, path: ContactsPaths.contact,
        confirmations: [.init(word: "contacts.confirm", path: ContactsPaths.confirmation)],
        rows: { DueTaskStore.rows(for: $0, in: $1) })
}
