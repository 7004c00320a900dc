import Community
import Content

/// Where a message stands: the page of its topic, and its place on it.
enum PostPlace {
    static func address(_ post: Item.ID, _ number: Int, in topic: Item.ID, of space: Space)
        -> String
    {
        page(Topic.page(of: number), of: topic, in: space) + "#post-\(post)"
    }

    static func page(_ page: Int, of topic: Item.ID, in space: Space) -> String {
        let address = ForumPaths.topic(topic, in: space)
        return page > 1 ? "\(address)?page=\(page)" : address
    }
}
