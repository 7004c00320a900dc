import Foundation

/// The housekeeping of accounts.
enum PeopleJobs {
    /// Forgets what serves no more: links, removals that can be undone no longer, and, a month
    /// after their end, invitations with the accounts that were made for them alone.
    static let tidy = JobKind(name: "people.tidy", every: 3600) { _, context in
        let day: TimeInterval = 86_400
        try OneTimeLinkStore(db: context.db).forget(endedBefore: context.now)
        try FormerMemberStore(db: context.db).forget(before: context.now.addingTimeInterval(-day))
        try InvitationStore(db: context.db)
            .forget(endedBefore: context.now.addingTimeInterval(-30 * day))
    }
}
