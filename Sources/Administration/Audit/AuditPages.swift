import Community
import Content
import HTTP
import Markup

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
        let reading = AuditReading(visit)
        let things = try AuditedThings(page.rows, reading, visit.db)
        return try visit.page(
            AuditPage(
                tabs: tabs, table: path + "/csv", site: SiteAdministrationPaths.spaces(),
                rows: page.rows.map { AuditRow($0, things, reading) },
                pages: KeysetPages(page, at: path, isFirst: before == nil) { String($0.id) },
                state: try AuditStateText(visit)))
    }
}

struct AuditPage: Page {
    static let template = "administration/audit"

    let tabs: [PageLink]
    let table: String
    let site: String
    let rows: [AuditRow]
    let pages: KeysetPages
    let state: AuditStateText

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .flag("hasTabs") { !$0.tabs.isEmpty },
        .text("site") { $0.site }, .text("table") { $0.table },
        .list("lines", AuditRow.self) { $0.rows },
        .flag("none") { $0.rows.isEmpty }, .record("state", AuditStateText.self) { $0.state },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
