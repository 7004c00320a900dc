import Community
import HTTP
import Storage

/// The jobs that failed, were parked, or wait for a server that knows them, for those who run
/// the site.
enum StalledJobs {
    static func index(_ visit: Visit) throws -> Response {
        try visit.page(StalledJobsPage(rows: rows(200, visit)))
    }

    static func rows(_ most: Int, _ visit: Visit) throws -> [StalledJobRow] {
        let kinds: [String: JobKind] = visit.site.declarations.byName()
        let jobs = try JobQueue(visit.db).stalled(known: kinds.keys.sorted(), most: most)
        var tasks: [Job.ID: String] = [:]
        for (kind, alike) in Dictionary(grouping: jobs, by: \.kind) {
            let said = try kinds[kind]?.sentences(alike.map(\.payload), visit)
            guard let said else { continue }
            for job in alike { tasks[job.id] = said[job.payload] ?? visit.words("job.over") }
        }
        return jobs.map {
            StalledJobRow($0, isKnown: kinds[$0.kind] != nil, task: tasks[$0.id], visit)
        }
    }

    /// Gives a job up for good; one that comes back by itself comes back at its next time.
    static func destroy(_ id: Job.ID, _ visit: Visit) throws -> Response {
        let job = try find(id, visit)
        guard try JobQueue(visit.db).giveUp(id) else { throw Problem.notFound }
        try visit.site.declarations.find(JobKind.self, job.kind)?.giveUp(job.payload, visit)
        try Jobs(visit.site).comeBack(job.kind, after: visit.now, visit.db)
        try visit.record(.jobGivenUp, "\(job.kind) \(job.id)")
        return visit.redirect(to: SiteAdministrationPaths.jobs(), notice: "job.givenUp")
    }

    static func find(_ id: Job.ID, _ visit: Visit) throws -> StalledJob {
        let known = Jobs(visit.site).known
        guard let job = try JobQueue(visit.db).findStalled(id, known: known) else {
            throw Problem.notFound
        }
        return job
    }
}
