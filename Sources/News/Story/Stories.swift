import Community
import Content
import HTTP

/// An item on its own page.
enum Stories {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        return try visit.rememberedPage(by: CommentPlace.pageField) { visit in
            let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: space)
            try visit.markOpened(news.item, before: news.openedAt)
            return try StoryPage(news, visit)
        }
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayTrash(news.item))
        try NewsJobs.cancel(id, visit.db)
        try Trash.put(news.item, visit)
        return visit.redirect(
            to: HomePath.home(in: space), notice: "news.trashed",
            undo: SpacePaths.restoration(id, in: space))
    }
}
