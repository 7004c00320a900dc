import Community
import Markup

struct StalledJobsPage: Page {
    static let template = "administration/jobs"

    let rows: [StalledJobRow]

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .list("jobs", StalledJobRow.self) { $0.rows },
        .flag("none") { $0.rows.isEmpty },
    ]
}
