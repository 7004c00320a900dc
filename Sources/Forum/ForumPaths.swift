import Community
import Content

enum ForumPaths {
    static let forum = SpacePath("/forum")
    static let reading = SpacePath("/forum/reading")
    static let undoing = SpacePath("/forum/reading/undo")
    static let view = SpacePath("/forum/view")
    static let tag = SpacePathTo<Tag.ID>("/forum/tags/:id")

    static let themes = SpacePath("/forum/themes")
    static let theme = SpacePathTo<Theme.ID>("/forum/themes/:id")
    static let newTheme = SpacePath("/forum/themes/new")
    static let themeEditor = SpacePathTo<Theme.ID>("/forum/themes/:id/edit")
    static let newTopic = SpacePathTo<Theme.ID>("/forum/themes/:id/topics/new")
    static let topics = SpacePathTo<Theme.ID>("/forum/themes/:id/topics")
    static let themeDraft = SpacePathTo<Theme.ID>("/forum/themes/:id/draft")

    static let choice = SpacePath("/forum/topics/new")
    static let topic = SpacePathTo<Item.ID>("/forum/topics/:id")
    static let unread = SpacePathTo<Item.ID>("/forum/topics/:id/unread")
    static let posts = SpacePathTo<Item.ID>("/forum/topics/:id/posts")
    static let topicDraft = SpacePathTo<Item.ID>("/forum/topics/:id/draft")
    static let live = SpacePathTo<Item.ID>("/forum/topics/:id/live")
    static let lock = SpacePathTo<Item.ID>("/forum/topics/:id/lock")
    static let pin = SpacePathTo<Item.ID>("/forum/topics/:id/pin")
    static let move = SpacePathTo<Item.ID>("/forum/topics/:id/move")
    static let merge = SpacePathTo<Item.ID>("/forum/topics/:id/merge")
    static let split = SpacePathTo<Item.ID>("/forum/topics/:id/split")
    static let conclusion = SpacePathTo<Item.ID>("/forum/topics/:id/conclusion")
    static let export = SpacePathTo<Item.ID>("/forum/topics/:id/export")

    static let post = SpacePathTo<Item.ID>("/forum/posts/:id")
    static let reply = SpacePathTo<Item.ID>("/forum/posts/:id/reply")
    static let postEditor = SpacePathTo<Item.ID>("/forum/posts/:id/edit")
    static let history = SpacePathTo<Item.ID>("/forum/posts/:id/history")

    static let feed = PathToText("/feeds/:id/forum")
}
