package import Community

/// Where a story stands once it has begun.
package struct DemonstrationScene {
    package let story: DemonstrationStory
    package let space: Space
    package let address: String
    /// What comments and reactions are given to.
    package let item: Item.ID

    /// - Parameter item: nil for the one that the address names.
    /// - Throws: `DemonstrationError.unread` for an address that names no item.
    package init(
        of story: DemonstrationStory, in space: Space, at address: String, item: Item.ID? = nil
    ) throws {
        let named = address.split(separator: "/").last.flatMap { Item.ID(segment: String($0)) }
        guard let item = item ?? named else {
            throw DemonstrationError.unread(story.file, address)
        }
        self.story = story
        self.space = space
        self.address = address
        self.item = item
    }
}
