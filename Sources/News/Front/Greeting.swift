import Community
import Content
import Foundation
import Markup

/// What stands above the news: what happened since the last visit. The counts are those of the
/// frame.
struct Greeting: Rendered {
    /// When they were here before; nil on the first visit.
    let since: String?

    /// Nil for a guest.
    init?(_ visit: Visit, _ space: Space) throws {
        guard let person = visit.viewer.person, visit.viewer.belongs(to: space) else { return nil }
        since = try MembershipStore(db: visit.db)
            .lastVisit(of: person, to: space.id, now: visit.now)
            .map { visit.words("news.since.visit", ["when": visit.dates.day($0)]) }
    }

    static let fields: [Field<Self>] = [.optionalText("since") { $0.since }]
}
