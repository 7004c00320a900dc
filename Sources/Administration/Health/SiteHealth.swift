import Community
import Content
import HTTP
import Markup
import Storage

/// How the site is, for those who run it: each thing that it stands on, and what to do.
enum SiteHealth {
    static let path = Path("/administration/health")

    static func show(_ visit: Visit) throws -> Response {
        try visit.page(SiteHealthPage(visit))
    }
}

struct SiteHealthPage: Page {
    static let template = "administration/health"
    /// How many jobs are shown; all are on their own page.
    private static let mostJobs = 5

    let lines: [HealthLine]
    let jobs: [StalledJobRow]
    let state: HealthState
    let stateText: String

    init(_ visit: Visit) throws {
        let lines: [HealthLine] = [
            try .jobs(visit), try .disk(visit), .database(visit), .backups(visit),
            try .mail(visit), try .record(visit), try .clock(visit), .versions(visit),
        ]
        // What asks for somebody comes first, and stays in its order.
        self.lines = [HealthState.act, .mind, .well].flatMap { state in
            lines.filter { $0.state == state }
        }
        jobs = try StalledJobs.rows(Self.mostJobs, visit)
        state = lines.map(\.state).max() ?? .well
        stateText = visit.words("health.whole.\(state.name)")
    }

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .text("whole") { $0.state.name }, .text("wholeIcon") { $0.state.icon },
        .text("wholeText") { $0.stateText },
        .list("lines", HealthLine.self) { $0.lines },
        .list("jobs", StalledJobRow.self) { $0.jobs }, .flag("hasJobs") { !$0.jobs.isEmpty },
        .text("allJobs") { _ in SiteAdministrationPaths.jobs() },
    ]
}
