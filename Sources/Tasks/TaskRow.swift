import Community
import Markup

struct TaskRow: Rendered {
    let title: String
    let address: String
    let act: String
    let confirmation: PageLink?
    let who: String?
    let since: String
    let due: String?

    init(_ task: WaitingTask, _ kind: TaskKind, _ space: Space, _ visit: Visit) {
        title = task.title
        address = kind.address(task.id, space)
        act = visit.words(kind.act)
        confirmation = kind.confirmation.map {
            PageLink(visit.words($0.word), $0.address(task.id, space))
        }
        who = task.actorName
        since = visit.words("tasks.since", ["when": visit.dates.short(task.since)])
        due = task.due.map { visit.words("tasks.due", ["when": visit.dates.moment($0)]) }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address }, .text("act") { $0.act },
        .optionalRecord("confirmation", PageLink.self) { $0.confirmation },
        .flag("isOpened") { $0.confirmation == nil },
        .optionalText("who") { $0.who }, .text("since") { $0.since },
        .optionalText("due") { $0.due },
    ]
}
