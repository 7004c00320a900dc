import Community
import Storage

extension Job.ID: EntityID {}

extension SiteAdministrationPaths {
    static let jobs = Path("/administration/jobs")
    static let job = PathTo<Job.ID>("/administration/jobs/:id")
    static let jobRetries = PathTo<Job.ID>("/administration/jobs/:id/retries")
}
