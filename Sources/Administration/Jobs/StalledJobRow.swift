import Community
import Foundation
import Markup
import Storage

/// One job: its kind, how it stands, since when, and its last error.
struct StalledJobRow: Rendered {
    let name: String
    let error: String?
    let attempts: String
    let state: String
    let at: Date
    let dates: DateText
    let isParked: Bool
    let isKnown: Bool
    let address: String
    let retries: String

    init(_ job: StalledJob, isKnown: Bool, _ visit: Visit) {
        name = "\(job.kind) \(job.id)"
        error = job.error.map { String($0.prefix(500)) }
        attempts = visit.words.count("job.attempts", job.attempts)
        isParked = job.parkedAt != nil
        self.isKnown = isKnown
        state = visit.words(
            isParked ? "job.parked" : isKnown ? "job.triedAgain" : "job.waitsForNewer")
        at = job.parkedAt ?? job.runAt
        dates = visit.dates
        address = SiteAdministrationPaths.job(job.id)
        retries = SiteAdministrationPaths.jobRetries(job.id)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .optionalText("error") { $0.error },
        .text("attempts") { $0.attempts }, .text("state") { $0.state },
        .flag("parked") { $0.isParked }, .flag("retriable") { $0.isKnown },
        .text("instant") { $0.dates.machine($0.at) }, .text("when") { $0.dates.moment($0.at) },
        .text("address") { $0.address }, .text("retries") { $0.retries },
    ]
}
