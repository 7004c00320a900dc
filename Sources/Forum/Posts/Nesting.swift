import Community
import Content

/// Arranges the messages of a page under those they answer: each after its own answers' order,
/// three deep, and deeper ones beside the third.
struct Nesting {
    static let deepest = 3

    private let order: [(index: Int, depth: Int)]

    init(_ posts: [SharedPost.Facts]) {
        let places = Dictionary(
            posts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var children: [Int: [Int]] = [:]
        var roots: [Int] = []
        for (index, post) in posts.enumerated() {
            if let parent = post.answers.flatMap({ places[$0] }), parent < index {
                children[parent, default: []].append(index)
            } else {
                roots.append(index)
            }
        }
        var order: [(index: Int, depth: Int)] = []
        var waiting = roots.reversed().map { (index: $0, depth: 0) }
        while let next = waiting.popLast() {
            order.append((next.index, min(next.depth, Self.deepest)))
            let answers = children[next.index, default: []].reversed()
            waiting += answers.map { (index: $0, depth: next.depth + 1) }
        }
        self.order = order
    }

    func arrange(_ rows: [PostRow]) -> [PostRow] {
        order.map { place in
            var row = rows[place.index]
            row.depth = place.depth
            return row
        }
    }
}
