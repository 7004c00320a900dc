import Community
import Content
import Foundation
import Storage

/// The forum of the filled space: topics of twenty messages on average over three years, one of
/// twenty-five, one of thirty, and one of ten thousand.
struct ForumFilling {
    private let site: Site
    private let crowd: BenchCrowd
    private let topics: Int
    /// The messages of the longest topic: fewer in a site of a test.
    private let longest: Int
    /// Between one topic and the next, in seconds.
    private let step: TimeInterval

    init(_ site: Site, _ crowd: BenchCrowd, posts: Int) {
        self.site = site
        self.crowd = crowd
        topics = max(40, posts / 20)
        longest = min(10_000, posts * 25)
        step = crowd.now.timeIntervalSince(crowd.start) / Double(topics + 2)
    }

    func fill() throws -> BenchHandles {
        var handles = BenchHandles()
        let themes = try site.database.write {
            try ForumFillingStore(db: $0, crowd: crowd).addThemes()
        }
        handles.add("forum-\(themes[1].id)", to: ForumBench.theme)
        handles.add(ForumPaths.forum(in: crowd.space), to: ForumBench.list)
        for theme in themes where theme.group == nil {
            handles.add(ForumPaths.theme(theme.id, in: crowd.space), to: ForumBench.list)
        }
        for start in stride(from: 0, to: topics, by: 25) {
            try site.database.write { db in
                let store = ForumFillingStore(db: db, crowd: crowd)
                for number in start..<min(start + 25, topics) {
                    let topic = FilledTopic(
                        number: number, of: topics, longest: longest,
                        at: crowd.start.addingTimeInterval(Double(number + 1) * step), themes)
                    keep(try store.add(topic, every: step / 60), topic, in: &handles)
                }
            }
        }
        return handles
    }

    private func keep(_ id: Item.ID, _ topic: FilledTopic, in handles: inout BenchHandles) {
        guard topic.theme.group == nil else { return }
        let address = ForumPaths.topic(id, in: crowd.space)
        switch topic.age {
        case 4: handles.add(address, to: ForumBench.short)
        case 5: handles.add("\(address)?page=\(longest / 50)", to: ForumBench.middle)
        case _ where topic.posts == 25: handles.add(address, to: ForumBench.page)
        default:
            handles.add(address, to: ForumBench.topic)
            handles.add(ForumPaths.posts(id, in: crowd.space), to: ForumBench.quiet)
        }
    }
}
