import Community
import HTTP
import Storage

/// The jobs that failed, were parked, or wait for a server that knows them, for those who run
/// the site.
enum StalledJobs {
    static func index(_ visit: Visit) throws -> Response {
        let known = Jobs(visit.site).known
        let stalled = try JobQueue(visit.db).stalled(known: known)
        let rows = stalled.map { StalledJobRow($0, isKnown: known.contains($0.kind), visit) }
        return try visit.page(StalledJobsPage(rows: rows))
    }

    /// Gives a job up for good; one that comes back by itself comes back at its next time.
    static func destroy(_ id: Job.ID, _ visit: Visit) throws -> Response {
        let job = try find(id, visit)
        try JobQueue(visit.db).giveUp(id)
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
