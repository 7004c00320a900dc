import Community
import Content
import Foundation
import Storage

/// The news of the filled space with their comments, files, reactions and journal, evenly spread
/// over three years: one post in ten is an item, which has nine comments on average.
struct NewsFilling {
    private let site: Site
    private let crowd: BenchCrowd
    private let items: Int
    /// Between one item and the next, in seconds.
    private let step: TimeInterval

    init(_ site: Site, _ crowd: BenchCrowd, posts: Int) {
        self.site = site
        self.crowd = crowd
        items = max(40, min(posts, Self.mostPosts) / 10)
        step = crowd.now.timeIntervalSince(crowd.start) / Double(items + 1)
    }

    /// Beyond this, a larger site has more of the other modules only.
    private static let mostPosts = 100_000

    func fill() throws -> BenchHandles {
        var handles = BenchHandles()
        let categories = try site.database.write {
            try NewsFillingStore(db: $0, crowd: crowd).addCategories()
        }
        for category in categories { handles.add(category.description, to: NewsBench.category) }
        for start in stride(from: 0, to: items, by: 50) {
            try site.database.write { db in
                let store = NewsFillingStore(db: db, crowd: crowd)
                for number in start..<min(start + 50, items) {
                    let at = crowd.start.addingTimeInterval(Double(number + 1) * step)
                    let news = FilledNews(number: number, of: items, at: at, categories)
                    keep(try store.add(news, every: step / 40), news, in: &handles)
                }
            }
        }
        return handles
    }

    private func keep(_ id: Item.ID, _ news: FilledNews, in handles: inout BenchHandles) {
        handles.add(NewsPaths.item(id, in: crowd.space), to: NewsBench.item)
        handles.add("\(Reaction.thanks.rawValue)-\(id)", to: NewsBench.thanked)
        if news.comments == 25 {
            handles.add(NewsPaths.item(id, in: crowd.space), to: NewsBench.story)
        }
        if news.comments == 0 {
            handles.add(SpacePaths.comments(id, in: crowd.space), to: NewsBench.quiet)
        }
    }
}
