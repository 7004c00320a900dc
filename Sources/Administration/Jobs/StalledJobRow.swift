import Community
import Foundation
import Markup
import Storage

/// One job: its kind, how it stands, since when, and its last error.
struct StalledJobRow: Rendered {
    let name: String
    /// What it will do, where that is said of its kind.
    let task: String?
    /// Why it waits for a person, who may have it done or not.
    let held: String?
    let error: String?
    let attempts: String
    let state: String
    let at: Date
    let dates: DateText
    let isParked: Bool
    let isKnown: Bool
    let address: String
    let retries: String

    init(_ job: StalledJob, isKnown: Bool, task: String?, _ visit: Visit) {
        let (words, dates) = (visit.words, visit.dates)
        name = "\(job.kind) \(job.id)"
        self.task = task
        let note = job.error.flatMap(RestoredNote.init(kept:))
        held = note.map { words("restored.job", ["when": dates.moment($0.made)]) }
        error = note == nil ? job.error.map { String($0.prefix(500)) } : nil
        attempts = words.count("job.attempts", job.attempts)
        isParked = job.parkedAt != nil
        self.isKnown = isKnown
        let key = isParked ? note == nil ? "job.parked" : "job.held" : "job.triedAgain"
        state = words(isParked || isKnown ? key : "job.waitsForNewer")
        at = job.parkedAt ?? job.runAt
        self.dates = dates
        address = SiteAdministrationPaths.job(job.id)
        retries = SiteAdministrationPaths.jobRetries(job.id)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .optionalText("error") { $0.error },
        .optionalText("task") { $0.task }, .optionalText("held") { $0.held },
        .text("attempts") { $0.attempts }, .text("state") { $0.state },
        .flag("parked") { $0.isParked }, .flag("retriable") { $0.isKnown },
        .text("instant") { $0.dates.machine($0.at) }, .text("when") { $0.dates.moment($0.at) },
        .text("address") { $0.address }, .text("retries") { $0.retries },
    ]
}
