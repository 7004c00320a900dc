import Community
import Content
import Markup

/// All that Templates/agenda/scope.mustache may print: which dates are to be changed.
struct ScopePage: Page {
    static let template = "agenda/scope"

    let event: AgendaEvent
    let occurrence: Occurrence
    let space: Space
    let day: String
    let sentence: String

    static let fields: [Field<Self>] = [
        .text("series") { $0.event.item.title }, .text("day") { $0.day },
        .text("sentence") { $0.sentence },
        .text("agendaAddress") { AgendaPaths.agenda(in: $0.space) },
        .text("eventAddress") { AgendaPaths.event($0.event.id, in: $0.space) },
        .text("oneAddress") { $0.address("one") },
        .text("followingAddress") { $0.address("following") },
        .text("allAddress") { AgendaPaths.edit($0.event.id, in: $0.space) },
        .text("dateAddress") { AgendaPaths.occurrence($0.occurrence.id, in: $0.space) },
    ]

    private func address(_ scope: String) -> String {
        AgendaPaths.occurrenceEdit(occurrence.id, in: space) + "?scope=" + scope
    }
}
