package import Community
package import Markup

/// One of the latest things of a member, on their page.
package struct WrittenLine: Rendered {
    let title: String
    let kind: String
    let when: String
    let instant: String
    let address: String

    package static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("kind") { $0.kind }, .text("when") { $0.when },
        .text("instant") { $0.instant }, .text("address") { $0.address },
    ]

    /// How many a page shows.
    private static let most = 6

    /// - Parameter viewer: whom they are shown to.
    package static func latest(
        of author: Person.ID, to viewer: Viewer, _ visit: Visit
    ) throws -> [WrittenLine] {
        let (site, space) = (visit.site, try visit.space)
        let store = WrittenItemStore(db: visit.db, viewer: viewer, space: space)
        return try store.latest(of: author, kinds: site.itemKinds.keys.sorted(), limit: most).map {
            WrittenLine(
                title: $0.title, kind: site.word(for: $0.kind, visit.words),
                when: visit.dates.recent($0.createdAt, now: visit.now),
                instant: visit.dates.machine($0.createdAt),
                address: site.address(of: $0.id, kind: $0.kind, in: space))
        }
    }
}
