import Community
import Content
import Foundation
import Storage
import Web

/// The links of the filled space, in twenty themes: every tenth in two of them.
struct LinksFilling {
    let site: Site
    let crowd: BenchCrowd
    let posts: Int

    private static let most = 10_000
    private static let themes = 20
    private static let piece = 500

    func fill() throws -> BenchHandles {
        let count = max(60, min(posts * 10, Self.most))
        let themes = try site.database.write { db in
            let store = ItemThemeStore(.links, db: db)
            return try (0..<Self.themes).map { number in
                try store.find(
                    try store.create("Thème \(number)", in: crowd.space), in: crowd.space)
            }
        }
        var handles = BenchHandles()
        handles.add(LinksPaths.links(in: crowd.space), to: LinksBench.list)
        for start in stride(from: 0, to: count, by: Self.piece) {
            let some = try site.database.write { db in
                try (start..<min(start + Self.piece, count)).map { number in
                    try add(
                        number,
                        under: [number, number % 10 == 0 ? number + 1 : number].map {
                            themes[$0 % themes.count]
                        }, db)
                }
            }
            for id in some.prefix(5) {
                handles.add(LinksPaths.link(id, in: crowd.space), to: LinksBench.link)
            }
        }
        return handles
    }

    private func add(
        _ number: Int, under themes: [ItemTheme], _ db: Database
    ) throws -> Item.ID {
        let content = LinkContent(
            title: crowd.texts.title(number),
            address: try WebAddress("http://site\(number).example:\(WebOptions.benchPort)/"),
            description: "", themes: themes)
        return try WebLinkStore(db: db).create(
            content, in: crowd.space, by: crowd.person(1), isPublished: true, at: crowd.now)
    }
}
