import Community
import Content
import Markup

/// All that Templates/agenda/proposals.mustache may print.
struct ProposalsPage: Page {
    static let template = "agenda/proposals"

    let space: Space
    /// Whether it is what somebody wrote themselves.
    let isOwn: Bool
    let viewer: Viewer
    let rows: [ProposalRow]
    let pages: NumberedPages
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("heading") { $0.words($0.isOwn ? "agenda.drafts" : "agenda.proposals") },
        .text("emptyText") {
            $0.words($0.isOwn ? "agenda.drafts.empty" : "agenda.proposals.empty")
        },
        .text("agendaAddress") { AgendaPaths.agenda(in: $0.space) },
        .optionalText("newAddress") { page in
            page.isOwn && page.viewer.mayWriteEvents(in: page.space)
                ? AgendaPaths.new(in: page.space) : nil
        },
        .flag("isOwn") { $0.isOwn },
        .flag("moderates") { $0.viewer.moderates($0.space) },
        .list("rows", ProposalRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
    ]
}
