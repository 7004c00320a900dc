import Community
import Content
import HTTP
import Markup
import Storage

/// The audit log for those who administer a space or the site.
enum AuditPages {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let tabs = try visit.administrationTabs(at: "audit")
        return try page(of: space, tabs, SpacePaths.audit(in: space), visit)
    }

    static func siteIndex(_ visit: Visit) throws -> Response {
        try page(of: nil, [], SiteAdministrationPaths.audit(), visit)
    }

    private static func page(
        of space: Space?, _ tabs: [PageLink], _ path: String, _ visit: Visit
    ) throws -> Response {
        let before = visit.request.head.query.first("before").flatMap { Int64($0) }
        let page = try KeysetPage(size: AuditStore.pageSize) {
            try AuditStore(db: visit.db).lines(of: space, before: before ?? .max, limit: $0)
        }
        return try visit.page(
            AuditPage(
                tabs: tabs, site: SiteAdministrationPaths.spaces(),
                rows: page.rows.map { AuditRow($0, visit) },
                pages: KeysetPages(page, at: path, isFirst: before == nil) { String($0.id) },
                isWhole: try AuditLog(visit.site.signer, visit.db)
                    .firstBreak(amongNewest: 5000) == nil))
    }
}

struct AuditPage: Page {
    static let template = "administration/audit"

    let tabs: [PageLink]
    let site: String
    let rows: [AuditRow]
    let pages: KeysetPages
    let isWhole: Bool

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .flag("hasTabs") { !$0.tabs.isEmpty },
        .text("site") { $0.site },
        .list("lines", AuditRow.self) { $0.rows },
        .flag("none") { $0.rows.isEmpty }, .flag("whole") { $0.isWhole },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}

/// One line: when, what in a sentence, from where.
struct AuditRow: Rendered {
    let instant: String
    let when: String
    let sentence: String
    let network: String
    /// How often, and since when, where several are told at once.
    let repeated: String?

    init(_ line: AuditLine, _ visit: Visit) {
        let words = visit.words
        instant = visit.dates.machine(line.at)
        when = visit.dates.moment(line.at)
        network = line.network
        repeated = line.since.map {
            words.count("audit.times", line.times, ["since": visit.dates.moment($0)])
        }
        let subject = Role(rawValue: line.subject).map { words("role.\($0.rawValue)") }
        let hasTarget = line.target != nil || line.isTargetGone
        let about = "audit.\(line.action).target"
        sentence = words(
            hasTarget && words.texts[about] != nil ? about : "audit.\(line.action)",
            [
                "actor": line.actor ?? words(line.isActorGone ? "person.gone" : "audit.nobody"),
                "target": line.target
                    ?? words(line.isTargetGone ? "person.gone" : "audit.somebody"),
                "subject": subject ?? line.subject,
            ])
    }

    static let fields: [Field<Self>] = [
        .text("instant") { $0.instant }, .text("when") { $0.when },
        .text("sentence") { $0.sentence }, .text("network") { $0.network },
        .optionalText("repeated") { $0.repeated },
    ]
}
