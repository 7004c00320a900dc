import Community
import Content
import HTTP
import Markup

/// What the audit log says of oneself: what one did, and what was done to one's account, by whom.
enum MyRecord {
    static let path = Path("/account/record")
    static let tab = AccountTab(
        "record", word: "account.tab.record", path: path, in: .data, order: 85)

    static func show(_ visit: Visit) throws -> Response {
        let person = try visit.person
        let before = visit.request.head.query.first("before").flatMap { Int64($0) }
        let page = try KeysetPage(size: AuditStore.pageSize) {
            try AuditStore(db: visit.db).lines(
                about: person, before: before ?? .max, limit: $0)
        }
        let reading = AuditReading(visit)
        let things = try AuditedThings(page.rows, reading, visit.db)
        return try visit.page(
            MyRecordPage(
                tabs: visit.accountTabs(at: "record"),
                rows: page.rows.map { AuditRow($0, things, reading) },
                pages: KeysetPages(page, at: path(), isFirst: before == nil) { String($0.id) },
                kept: try RetentionTimes(visit.site, visit.db)
                    .sentence("personal.kept.audit", visit.words)))
    }
}

struct MyRecordPage: Page {
    static let template = "administration/record"

    let tabs: AccountTabs
    let rows: [AuditRow]
    let pages: KeysetPages
    let kept: String

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .list("lines", AuditRow.self) { $0.rows }, .flag("none") { $0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages }, .text("kept") { $0.kept },
    ]
}
