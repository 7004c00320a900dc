import Community
import Content
import Foundation
import HTTP
import Storage

/// The topics of the forum, of a theme, of a tag.
enum TopicList {
    static func index(_ visit: Visit) throws -> Response { try show(nil, nil, visit) }

    static func theme(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let theme = try ThemeStore(db: visit.db).find(
            id, for: visit.viewer, in: visit.space)
        return try show(theme, nil, visit)
    }

    static func tag(_ id: Tag.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        guard visit.viewer.belongs(to: space) else { throw Problem.notFound }
        return try show(nil, TagStore(db: visit.db).find(id, for: visit.viewer, in: space), visit)
    }

    private static func show(_ theme: Theme?, _ tag: Tag?, _ visit: Visit) throws -> Response {
        try visit.rememberedPage(by: "before") { try page(theme, tag, $0) }
    }

    private static func page(_ theme: Theme?, _ tag: Tag?, _ visit: Visit) throws -> TopicListPage {
        let (space, viewer) = (try visit.space, visit.viewer)
        let query = TopicQuery(
            theme: theme?.id, tag: tag?.id,
            before: KeysetPlace(visit.request.head.query.first("before")))
        let asked = try ThemeStore(db: visit.db).ask(allFor: viewer, in: space)
        let page = try KeysetPage(size: TopicQuery.pageSize) {
            try TopicListStore(db: visit.db).page(query, for: viewer, in: space, limit: $0)
        }
        let (themes, unread) = try (asked.get(), visit.unread)
        return TopicListPage(
            space: space, name: visit.moduleName("forum"), theme: theme, tag: tag,
            rows: page.rows.map {
                TopicRow(
                    $0, new: unread.count(on: $0.id), visit, space, showsTheme: theme == nil)
            },
            themes: themes, unread: try UnreadTopics.byTheme(unread, visit, space),
            shownAt: visit.shownAt,
            pages: KeysetPages(
                page, at: address(theme, tag, space), isFirst: query.before == nil
            ) { $0.place.text },
            mayOpen: mayOpen(theme, themes, viewer, space),
            moderates: viewer.moderates(space), belongs: viewer.belongs(to: space),
            follow: try follow(theme, tag, visit),
            words: visit.words)
    }

    private static func address(_ theme: Theme?, _ tag: Tag?, _ space: Space) -> String {
        if let theme { return ForumPaths.theme(theme.id, in: space) }
        return tag.map { ForumPaths.tag($0.id, in: space) } ?? ForumPaths.forum(in: space)
    }

    /// Of a theme or a tag; the whole forum is followed theme by theme.
    private static func follow(
        _ theme: Theme?, _ tag: Tag?, _ visit: Visit
    ) throws -> FollowControl? {
        let target =
            theme.map { ForumFollowing.themes.target($0.id.rawValue) }
            ?? tag.map { ForumFollowing.tags.target($0.id.rawValue) }
        return try target.flatMap { try FollowControl.of($0, visit) }
    }

    private static func mayOpen(
        _ theme: Theme?, _ themes: [Theme], _ viewer: Viewer, _ space: Space
    ) -> Bool {
        (theme.map { [$0] } ?? themes).contains { viewer.mayOpenTopics(in: $0, of: space) }
    }
}
