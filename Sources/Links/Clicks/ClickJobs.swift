import Community
import Foundation

/// Forgets, once its day is over, that somebody was counted.
enum ClickJobs {
    private static let piece = 500
    /// Pieces of one turn.
    private static let most = 20

    static let forget = JobKind(name: "links.clicks.forget", every: 600) { _, context in
        // Two days: the day is over in all zones.
        let day = context.now.addingTimeInterval(-2 * 86_400)
        let store = ClickStore(db: context.db)
        for _ in 0..<most {
            guard try store.forgetMarks(before: day, limit: piece) == piece else { break }
        }
    }
}
