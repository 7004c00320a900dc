import Community
import Foundation

/// The housekeeping of memberships.
enum AdministrationJobs {
    /// Forgets the removals that can be undone no longer, and those that nobody came to be told of.
    static let tidy = JobKind(name: "administration.tidy", every: 3600) { _, context in
        let dayAgo = context.now.addingTimeInterval(-86_400)
        try FormerMemberStore(db: context.db).forget(before: dayAgo)
        let longAgo = context.now.addingTimeInterval(-183 * 86_400)
        try DepartureStore(db: context.db).forget(before: longAgo)
    }
}
