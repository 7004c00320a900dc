import Community
import Markup

/// What can be read of one space without a connection.
struct OfflineSpace: Rendered {
    let name: String
    let pages: [PageLink]

    static func all(_ visit: Visit) -> [OfflineSpace] {
        visit.viewer.memberships.map {
            OfflineSpace(name: $0.space.name, pages: visit.offlinePages(of: $0.space))
        }
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .list("pages", PageLink.self) { $0.pages },
    ]
}
