import Community
import Content

enum ReviewPaths {
    /// What is to be checked again.
    static let due = SpacePath("/library/due")
    static let review = SpacePathTo<Item.ID>("/library/:id/review")
}
