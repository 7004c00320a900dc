import Community
import Content
import Foundation
import HTTP

/// Moving a topic to another theme, whose audience it takes.
enum Moves {
    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try visit.page(try page(TopicModeration(id, visit)))
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let moderation = try TopicModeration(id, visit)
        let chosen = visit.request.fields.first("theme").flatMap(Theme.ID.init(segment:))
        let themes = try ThemeStore(db: visit.db).all(for: visit.viewer, in: moderation.space)
        let from = moderation.topic.theme
        guard let theme = themes.first(where: { $0.id == chosen }), theme.id != from.id else {
            var page = try page(moderation)
            page.error = visit.words("forum.error.moveTheme")
            return try visit.page(page, .unprocessable)
        }
        try moderation.store.move(id, to: theme)
        // Streams begin again under the other theme; whoever may not see it must not hear of it.
        let isForAll = theme.audience == .space
        if !isForAll { visit.db.endStreams(of: TopicChannel.name(id)) }
        try moderation.note(.moved, detail: from.name)
        if isForAll { visit.db.endStreams(of: TopicChannel.name(id)) }
        return moderation.done("forum.done.moved")
    }

    private static func page(_ moderation: TopicModeration) throws -> MovePage {
        let themes = try ThemeStore(db: moderation.visit.db).all(
            for: moderation.visit.viewer, in: moderation.space)
        return MovePage(moderation, themes: themes.filter { $0.id != moderation.topic.theme.id })
    }
}
