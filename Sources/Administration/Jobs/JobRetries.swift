import Community
import HTTP
import Storage

/// Another try, at once, of a job that failed.
enum JobRetries {
    static func create(_ id: Job.ID, _ visit: Visit) throws -> Response {
        let job = try StalledJobs.find(id, visit)
        try JobQueue(visit.db).retry(job.id, at: visit.now)
        return visit.redirect(to: SiteAdministrationPaths.jobs(), notice: "job.retried")
    }
}
