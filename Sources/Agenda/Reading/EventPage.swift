import Community
import Content
import Markup

/// All that Templates/agenda/event.mustache may print: an event, or one date of a series.
struct EventPage: Page {
    static let template = "agenda/event"

    let event: AgendaEvent
    let space: Space
    let view: EventView
    let body: HTML
    let author: PersonBadge?
    let theme: ItemTheme?
    let audience: String?
    let tools: EventTools
    let publishing: PageLink?
    let dates: DateList?
    let decision: DecisionForm?
    let gathering: GatheringPart?
    /// What was decided of a proposal, for its author and the moderators.
    let verdict: String?
    let files: [AttachmentRow]
    let reactions: ReactionBar
    let discussion: Discussion?
    let follow: FollowControl?
    let reportAddress: String?

    static let fields: [Field<Self>] = [
        .text("agendaAddress") { AgendaPaths.agenda(in: $0.space) },
        .text("eventAddress") { AgendaPaths.event($0.event.id, in: $0.space) },
        .record("view", EventView.self) { $0.view }, .html("body") { $0.body },
        .flag("hasText") { !$0.body.markup.isEmpty },
        .optionalRecord("author", PersonBadge.self) { $0.author },
        .optionalText("theme") { $0.theme?.name },
        .text("colour") { $0.theme?.colour?.rawValue ?? "none" },
        .optionalText("themeAddress") { page in
            page.theme.map { AgendaPaths.agenda(in: page.space) + "?theme=\($0.id)" }
        },
        .optionalText("audience") { $0.audience },
        .optionalRecord("publishing", PageLink.self) { $0.publishing },
        .record("tools", EventTools.self) { $0.tools },
        .optionalRecord("dates", DateList.self) { $0.dates },
        .optionalRecord("gathering", GatheringPart.self) { $0.gathering },
        .flag("isOut") { $0.event.state == .published },
        .flag("isProposed") { $0.event.state == .proposed },
        .flag("mayDecide") { $0.decision != nil },
        .text("decisionAddress") { AgendaPaths.decision($0.event.id, in: $0.space) },
        .text("edition") { String($0.event.edition) },
        .optionalRecord("wordField", FormField.self) { page in
            page.decision.map { $0.errors.field("word", $0.word) }
        },
        .optionalText("verdict") { $0.verdict },
        .plainText("verdictWord") { page in
            page.verdict == nil || page.event.decision.word.isEmpty
                ? nil : page.event.decision.word
        },
        .list("files", AttachmentRow.self) { $0.files }, .flag("hasFiles") { !$0.files.isEmpty },
        .record("reactions", ReactionBar.self) { $0.reactions },
        .optionalRecord("discussion", Discussion.self) { $0.discussion },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
        .optionalText("reportAddress") { $0.reportAddress },
    ]
}
