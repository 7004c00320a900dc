import Community
import Content
import HTTP
import Markup

/// What moderators decided, for all members: what, by which rule, when. Nobody's name.
enum ModerationLogs {
    private static let pageSize = 50

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let before = ListPlace(visit.request.head.query.first("before"))
        let found = try CaseStore(db: visit.db).log(
            in: space, before: before, limit: pageSize + 1)
        let cases = found.prefix(pageSize)
        let path = SpacePaths.moderationLog(in: space)
        let older = found.count > pageSize ? cases.last.flatMap(place) : nil
        return try visit.page(
            ModerationLogPage(
                tabs: try ModerationTab.all(visit, at: .log),
                lines: cases.map { ModerationLogPage.Line($0, visit) },
                newest: before == nil ? nil : path,
                older: older.map { "\(path)?before=\($0.text)" }))
    }

    private static func place(_ one: ModerationCase) -> ListPlace? {
        one.decidedAt.map { ListPlace(at: $0, id: one.id) }
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
    let newest: String?
    let older: String?

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .list("lines", Line.self) { $0.lines }, .flag("isEmpty") { $0.lines.isEmpty },
        .optionalText("newest") { $0.newest }, .optionalText("older") { $0.older },
    ]
}
