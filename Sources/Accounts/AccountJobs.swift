import Community
import Foundation

/// The housekeeping of accounts.
enum AccountJobs {
    /// Forgets what serves no more: links, challenges that have served, failures to sign in,
    /// requests that nobody answered, and, a month after their end, invitations.
    static let tidy = JobKind(name: "people.tidy", every: 3600) { _, context in
        let day: TimeInterval = 86_400
        try OneTimeLinkStore(db: context.db).forget(endedBefore: context.now)
        try UsedChallengeStore(db: context.db).forget(endedBefore: context.now)
        try ThrottleStore(db: context.db).forget(before: context.now.addingTimeInterval(-day))
        let monthAgo = context.now.addingTimeInterval(-30 * day)
        try InvitationStore(db: context.db).tidy(context.now, forgettingBefore: monthAgo)
        try InvitationLinkStore(db: context.db).forget(endedBefore: monthAgo)
        try JoinRequestStore(db: context.db).forget(endedBefore: context.now)
    }
}
