import Community
import Content
import HTTP
import Markup

/// What moderators decided, for all members: what, by which rule, when. Nobody's name.
enum ModerationLogs {
    private static let pageSize = 50

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let before = KeysetPlace(visit.request.head.query.first("before"))
        let page = try KeysetPage(size: pageSize) {
            try CaseStore(db: visit.db).log(in: space, before: before, limit: $0)
        }
        return try visit.page(
            ModerationLogPage(
                tabs: try ModerationTab.all(visit, at: .log),
                lines: page.rows.map { ModerationLogPage.Line($0, visit) },
                pages: KeysetPages(
                    page, at: SpacePaths.moderationLog(in: space), isFirst: before == nil
                ) { one in one.decidedAt.map { KeysetPlace(at: $0, id: one.id).text } }))
    }
}

struct ModerationLogPage: Page {
    static let template = "moderation/log"

    struct Line: Rendered {
        let kind: String
        let text: DecisionText

        init(_ one: ModerationCase, _ visit: Visit) {
            kind = visit.site.word(for: one.kind, visit.words)
            text = DecisionText(one, visit)
        }

        static let fields: [Field<Self>] = [
            .text("kind") { $0.kind }, .text("what") { $0.text.what },
            .text("when") { $0.text.when }, .optionalText("rule") { $0.text.rule },
        ]
    }

    let tabs: [PageLink]
    let lines: [Line]
    let pages: KeysetPages

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .list("lines", Line.self) { $0.lines }, .flag("isEmpty") { $0.lines.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
