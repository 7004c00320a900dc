package import Community

extension Viewer {
    /// Limited write: what one made, or everything for a moderator.
    package func mayEdit(_ item: Item) -> Bool {
        moderates(item.space) || (item.author != nil && item.author == person)
    }

    package func mayTrash(_ item: Item) -> Bool { mayEdit(item) }

    package func mayComment(_ item: Item, in space: Space) -> Bool {
        participates(in: space) && item.commentsOpen && item.isPublished
    }

    package func mayReact(to item: Item, in space: Space) -> Bool {
        belongs(to: space) && item.isPublished
    }
}
