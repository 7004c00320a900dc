import Foundation

/// The kernel's own housekeeping.
enum KernelJobs {
    /// Forgets what has served its time: keys of forms, failures, ended sessions.
    static let tidy = JobKind(name: "community.tidy", every: 3600) { _, context in
        let day: TimeInterval = 86_400
        try Idempotency(db: context.db).forget(before: context.now.addingTimeInterval(-day))
        try ThrottleStore(db: context.db).forget(before: context.now.addingTimeInterval(-day))
        try SessionStore(db: context.db).forget(endedBefore: context.now)
    }
}
