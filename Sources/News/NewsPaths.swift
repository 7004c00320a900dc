import Community
import Content

enum NewsPaths {
    static let new = SpacePath("/news/new")
    static let items = SpacePath("/news")
    static let item = SpacePathTo<Item.ID>("/news/:id")
    static let edit = SpacePathTo<Item.ID>("/news/:id/edit")
    static let history = SpacePathTo<Item.ID>("/news/:id/history")
    static let reading = SpacePathTo<Item.ID>("/news/:id/reading")
    static let reminder = SpacePathTo<Item.ID>("/news/:id/reminder")
    static let pin = SpacePathTo<Item.ID>("/news/:id/pin")
    static let archive = SpacePath("/news/archive")
    static let drafts = SpacePath("/news/drafts")
    static let categories = SpacePath("/news/categories")
    static let category = SpacePathTo<NewsCategory.ID>("/news/categories/:id")
    static let feed = PathToText("/feeds/:id")

    static func archive(of category: NewsCategory.ID, in space: Space) -> String {
        "\(archive(in: space))?category=\(category)"
    }
}
