import Community
import Foundation
import Storage

/// The housekeeping of accounts.
enum AccountJobs {
    /// Forgets what serves no more: links, challenges that have served, failures to sign in,
    /// requests that nobody answered, and, some time after their end, invitations.
    static let tidy = JobKind(name: "people.tidy", every: 3600) { _, context in
        let day: TimeInterval = 86_400
        try OneTimeLinkStore(db: context.db).forget(endedBefore: context.now)
        try UsedChallengeStore(db: context.db).forget(endedBefore: context.now)
        try ThrottleStore(db: context.db).forget(before: context.now.addingTimeInterval(-day))
        let start = try invitations.start(context)
        try InvitationStore(db: context.db).tidy(context.now, forgettingBefore: start)
        try InvitationLinkStore(db: context.db).forget(endedBefore: start)
        try JoinRequestStore(db: context.db).forget(endedBefore: context.now)
        try ArrivalEndStore(db: context.db).forget(
            before: context.now.addingTimeInterval(-30 * day))
    }

    static let invitations = Retention(
        "invitations", word: "retention.invitations", .days, in: 7...180, usual: { _ in 30 },
        table: "invitation AS v", date: "v.expires_at")
}
