import Community
import Content
import Foundation
import Markup

/// All that Templates/agenda/invitations.mustache may print: who is invited, and what they said to
/// the next date.
struct InvitationsPage: Page {
    static let template = "agenda/invitations"

    struct Row: Rendered {
        let name: String
        let detail: String
        let answer: String
        let address: String

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("detail") { $0.detail },
            .text("answer") { $0.answer }, .text("withdrawAddress") { $0.address },
        ]
    }

    let title: String
    let when: String
    let agendaAddress: String
    let eventAddress: String
    let address: String
    let isClosed: Bool
    let rulesAddress: String
    let typed: String
    let errors: FormErrors
    let rows: [Row]
    let count: String

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("when") { $0.when },
        .text("agendaAddress") { $0.agendaAddress }, .text("eventAddress") { $0.eventAddress },
        .text("address") { $0.address }, .flag("isClosed") { $0.isClosed },
        .text("rulesAddress") { $0.rulesAddress },
        .record("people", FormField.self) { $0.errors.field("people", $0.typed) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .list("rows", Row.self) { $0.rows }, .flag("hasRows") { !$0.rows.isEmpty },
        .text("count") { $0.count },
    ]

    init(
        _ gathering: Gathering, typed: String = "", errors: FormErrors = FormErrors(),
        _ visit: Visit
    ) throws {
        let (space, words) = (try visit.space, visit.words)
        let guests = try InvitedStore(db: visit.db).all(to: gathering)
        title = gathering.item.title
        when = GatheringText(words, in: space).when(gathering).sentence
        agendaAddress = AgendaPaths.agenda(in: space)
        eventAddress = AgendaPaths.event(gathering.event, in: space)
        address = GatheringPaths.invitations(gathering.event, in: space)
        isClosed = !gathering.rules.isOpen
        rulesAddress = GatheringPaths.rules(gathering.event, in: space)
        self.typed = typed
        self.errors = errors
        rows = guests.map { Self.row($0, space, visit) }
        count = words.number(guests.count)
    }

    private static func row(_ one: InvitedStore.Invited, _ space: Space, _ visit: Visit) -> Row {
        let words = visit.words
        let state =
            !one.sees
            ? words("agenda.invitations.blind")
            : one.sentAt.map {
                words("agenda.invitations.sent", ["when": visit.dates.near($0, now: visit.now)])
            }
                ?? words("agenda.invitations.unsent")
        let isNamed = one.guest.person == nil && !one.guest.name.isEmpty
        return Row(
            name: one.guest.label, detail: isNamed ? "\(one.guest.email) · \(state)" : state,
            answer: one.answer.map { words("agenda.answer.\($0)") }
                ?? words("agenda.invitations.noAnswer"),
            address: GuestPaths.guest(one.guest.id, in: space))
    }
}
