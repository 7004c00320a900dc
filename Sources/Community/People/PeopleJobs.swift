import Foundation

/// The housekeeping of accounts.
enum PeopleJobs {
    /// Forgets links that serve no more.
    static let tidy = JobKind(name: "people.tidy", every: 3600) { _, context in
        try OneTimeLinkStore(db: context.db).forget(endedBefore: context.now)
    }
}
