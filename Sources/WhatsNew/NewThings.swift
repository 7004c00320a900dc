import Community
import Foundation
import HTTP

/// The page of what is new.
enum NewThings {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let query = visit.request.head.query
        let lastVisit = try visit.viewer.person.flatMap {
            try MembershipStore(db: visit.db).lastVisit(of: $0, to: space.id, now: visit.now)
        }
        let period =
            query.first("period").flatMap(Period.init) ?? (lastVisit == nil ? .week : .visit)
        let zone = TimeZone(identifier: space.zone) ?? .gmt
        let start = period.start(now: visit.now, zone: zone, lastVisit: lastVisit)
        let module = query.first("module").flatMap { $0.isEmpty ? nil : $0 }
        let before = Cursor(query.first("before"))
        let question = [start.description, module ?? "", before?.text ?? ""]
        let found = try visit.remember("whats-new", question.joined(separator: " ")) {
            let store = WhatsNewStore(db: visit.db)
            return Found(
                lines: try store.page(
                    since: start, before: before, feature: module, for: visit.viewer, in: space),
                counts: try store.counts(since: start, for: visit.viewer, in: space))
        }
        let choice = Choice(
            period: period, module: module, lastVisit: lastVisit,
            isLaterPage: query.first("before") != nil)
        return try visit.page(WhatsNewPage(visit, space, choice, found.lines, found.counts))
    }

    private struct Found {
        let lines: [Happening]
        let counts: [String: Int]
    }
}

/// What the reader chose to see.
struct Choice {
    let period: Period
    /// The name of a feature, or nil for all.
    let module: String?
    let lastVisit: Date?
    let isLaterPage: Bool

    func address(
        in space: Space, period: Period? = nil, module: String?? = nil, before: Cursor? = nil
    ) -> String {
        var address = Paths.index(in: space) + "?period=" + (period ?? self.period).rawValue
        if let module = module ?? self.module { address += "&module=" + module }
        if let before { address += "&before=" + before.text }
        return address
    }
}
