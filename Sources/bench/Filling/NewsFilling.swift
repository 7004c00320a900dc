import Community
import Content
import Foundation
import Storage

/// The news of the filled space with their comments, files, reactions and journal, evenly spread
/// over three years: one post in ten is an item, which has nine comments on average.
struct NewsFilling {
    var story: Int64 = 0
    var quiet: [Int64] = []

    static func fill(_ site: Site, _ crowd: Crowd, posts: Int) throws -> NewsFilling {
        var square = NewsFilling()
        let items = max(40, posts / 10)
        let step = crowd.now.timeIntervalSince(crowd.start) / Double(items + 1)
        let categories = try site.database.write { try PostStore(db: $0).addCategories(crowd) }
        for start in stride(from: 0, to: items, by: 50) {
            try site.database.write { db in
                let store = PostStore(db: db)
                for number in start..<min(start + 50, items) {
                    let at = crowd.start.addingTimeInterval(Double(number + 1) * step)
                    let draft = Post(number: number, of: items, at: at, categories: categories)
                    let id = try store.add(draft, crowd, every: step / 40)
                    if draft.isStory { square.story = id.rawValue }
                    if draft.comments == 0 { square.quiet.append(id.rawValue) }
                }
            }
        }
        return square
    }
}

/// What one item is to be.
struct Post {
    let number: Int
    let at: Date
    let isStory: Bool
    /// How many comments it has.
    let comments: Int
    let category: Int64?
    let files: Int
    let reactions: Int
    let isPinned: Bool
    let asksReading: Bool

    init(number: Int, of items: Int, at: Date, categories: [Int64]) {
        self.number = number
        self.at = at
        let age = items - 1 - number
        isStory = age == 3
        comments = isStory ? 25 : age > 10 && number % 19 == 0 ? 0 : number * 7 % 19
        category = number % 9 == 0 ? nil : categories[number % categories.count]
        files = number % 5 == 0 ? 1 + number % 2 : 0
        reactions = number % 3 == 0 ? number % 8 : 0
        isPinned = age == 30
        asksReading = age == 2 || age == 12 || age % 400 == 150
    }
}
