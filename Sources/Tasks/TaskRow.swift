import Community
import Markup

struct TaskRow: Rendered {
    let title: String
    let address: String
    /// What kind of thing it is.
    let kind: String
    let act: String
    let note: String?
    let confirmations: [Confirmation]
    let who: String?
    let since: String
    let due: String?

    init(_ task: WaitingTask, _ kind: TaskKind, _ space: Space, _ visit: Visit) {
        title = task.title
        address = kind.address(task.id, space)
        self.kind = visit.words(kind.heading)
        act = visit.words(kind.act)
        note = kind.note.map { visit.words($0) }
        confirmations = kind.confirmations.map {
            Confirmation(
                word: visit.words($0.word), address: $0.address(task.id, space),
                fields: $0.fields.map { CardQuestion.Hidden($0.name, $0.value) })
        }
        who = task.actorName
        since = visit.words("tasks.since", ["when": visit.dates.near(task.since, now: visit.now)])
        due = task.due.map { due in
            due < visit.now
                ? visit.words("tasks.late", ["when": visit.dates.near(due, now: visit.now)])
                : visit.words("tasks.due", ["when": visit.dates.moment(due)])
        }
    }

    /// A button that does it from the list.
    struct Confirmation: Rendered {
        let word: String
        let address: String
        let fields: [CardQuestion.Hidden]

        static let fields: [Field<Self>] = [
            .text("word") { $0.word }, .text("action") { $0.address },
            .list("hidden", CardQuestion.Hidden.self) { $0.fields },
        ]
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address }, .text("act") { $0.act },
        .text("kind") { $0.kind }, .optionalText("note") { $0.note },
        .list("confirmations", Confirmation.self) { $0.confirmations },
        .flag("isOpened") { $0.confirmations.isEmpty },
        .optionalText("who") { $0.who }, .text("since") { $0.since },
        .optionalText("due") { $0.due },
    ]
}
