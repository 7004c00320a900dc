import Community
import Content
import Foundation
import HTTP

/// Keeping what one has begun to write, so that it can be gone on with on any device: by a
/// button, or by a script while one writes. An empty text takes the draft away.
enum Drafts {
    /// A text longer than a message may be is no draft.
    private static let most = 64 << 10

    static func keepReply(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        try store(Reply(visit.request.fields), topic, visit)
        return Response(.noContent)
    }

    static func forgetReply(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try DraftStore(db: visit.db).forget(topic: id, of: visit.person)
        return visit.redirect(
            to: PostPlace.page(topic.pages, of: id, in: space) + "#reply",
            notice: "forum.draft.erased")
    }

    static func keepTopic(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let theme = try ThemeStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        try store(TypedTopic(visit.request.fields), theme, visit)
        return Response(.noContent)
    }

    static func forgetTopic(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let theme = try ThemeStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try DraftStore(db: visit.db).forget(theme: theme.id, of: visit.person)
        return visit.redirect(
            to: ForumPaths.newTopic(id, in: space), notice: "forum.draft.erased")
    }

    /// The button of the form.
    static func keep(_ reply: Reply, _ topic: Topic, _ visit: Visit) throws -> Response {
        let space = try visit.space
        try store(reply, topic, visit)
        return visit.redirect(
            to: PostPlace.page(topic.pages, of: topic.id, in: space) + "#reply",
            notice: saved(visit))
    }

    static func keep(_ typed: TypedTopic, _ theme: Theme, _ visit: Visit) throws -> Response {
        try store(typed, theme, visit)
        return visit.redirect(
            to: ForumPaths.newTopic(theme.id, in: try visit.space),
            notice: saved(visit))
    }

    /// Files are not kept: whoever chose some is told.
    private static func saved(_ visit: Visit) -> String {
        AttachmentStore.hasFiles(visit) ? "forum.draft.savedText" : "forum.draft.saved"
    }

    private static func store(_ reply: Reply, _ topic: Topic, _ visit: Visit) throws {
        let size = reply.text.utf8.count + reply.quotes.kept.utf8.count
        guard size <= most else { throw Problem.badRequest }
        let store = DraftStore(db: visit.db)
        guard !reply.text.isBlank || !reply.quotes.isEmpty else {
            return try store.forget(topic: topic.id, of: visit.person)
        }
        try store.keep(
            reply.text, quotes: reply.quotes, answers: Item.ID(segment: reply.answers),
            topic: topic.id, of: visit.person, at: visit.now)
    }

    private static func store(_ typed: TypedTopic, _ theme: Theme, _ visit: Visit) throws {
        guard typed.text.utf8.count + typed.title.utf8.count + typed.tags.utf8.count <= most
        else { throw Problem.badRequest }
        let store = DraftStore(db: visit.db)
        guard !typed.text.isBlank || !typed.title.isBlank else {
            return try store.forget(theme: theme.id, of: visit.person)
        }
        try store.keep(typed, theme: theme.id, of: visit.person, at: visit.now)
    }
}
