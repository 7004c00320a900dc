import Community
import Content
import Foundation
import HTTP

/// The page of what is new.
enum NewThings {
    static func index(_ visit: Visit) throws -> Response {
        try visit.rememberedPage(by: "period", "module", "before") {
            try page($0, try $0.space)
        }
    }

    private static func page(_ visit: Visit, _ space: Space) throws -> WhatsNewPage {
        let query = visit.request.head.query
        let lastVisit = try visit.viewer.person.flatMap {
            try MembershipStore(db: visit.db).lastVisit(of: $0, to: space.id, now: visit.now)
        }
        let period =
            query.first("period").flatMap(Period.init) ?? (lastVisit == nil ? .week : .visit)
        let zone = TimeZone(identifier: space.zone) ?? .gmt
        let start = period.start(now: visit.now, zone: zone, lastVisit: lastVisit)
        let module = query.first("module").flatMap { $0.isEmpty ? nil : $0 }
        let store = WhatsNewStore(db: visit.db)
        let choice = Choice(
            period: period, module: module, lastVisit: lastVisit,
            isLaterPage: query.first("before") != nil)
        let before = KeysetPlace(query.first("before"))
        let unread = try visit.unread
        let ids = Set(unread.lines.map(\.id))
        let among = period == .new ? ids.sorted() : nil
        return WhatsNewPage(
            visit, space, choice,
            try KeysetPage(size: WhatsNewStore.pageSize) {
                try store.page(
                    since: start, before: before, feature: module, among: among,
                    for: visit.viewer, in: space, limit: $0)
            },
            period == .new
                ? LineCounts(unread)
                : try RecentHappenings.counted(visit, in: space)
                    .counts(since: start, for: visit.viewer, in: space), unread: ids)
    }
}

/// What the reader chose to see.
struct Choice {
    let period: Period
    /// The name of a feature, or nil for all.
    let module: String?
    let lastVisit: Date?
    let isLaterPage: Bool

    func address(in space: Space, period: Period? = nil, module: String?? = nil) -> String {
        var address = Paths.index(in: space) + "?period=" + (period ?? self.period).rawValue
        if let module = module ?? self.module { address += "&module=" + module }
        return address
    }
}
