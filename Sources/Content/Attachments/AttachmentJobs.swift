import Community
import Foundation

/// The housekeeping of files.
enum AttachmentJobs {
    /// How long a file waits for its form.
    static let patience: TimeInterval = 7 * 86_400

    static let forget = JobKind(name: "community.waiting-files", every: 6 * 3600) { _, context in
        try AttachmentStore(db: context.db).forgetWaiting(
            before: context.now.addingTimeInterval(-patience), at: context.now)
    }
}
