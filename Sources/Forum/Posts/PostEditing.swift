import Community
import Content
import Foundation
import HTTP
import Storage

/// Writing a message again; with the first one, the title and the tags of its topic.
enum PostEditing {
    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (post, topic) = try load(id, visit)
        let tags = post.opens ? try TagStore(db: visit.db).tags(of: topic.id).map(\.name) : []
        let typed = Typed(
            title: topic.item.title, text: post.body, tags: tags.joined(separator: ", "),
            version: post.version)
        return try visit.page(PostEditPage(post, topic, typed, nil, FormErrors(), visit))
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (post, topic) = try load(id, visit)
        let typed = Typed(visit.request.fields, of: post, in: topic)
        let text = try TextEntry(typed.text, visit.words).orPictures(of: id, visit)
            .naming(.item(topic.item), of: id, visit)
        var errors = FormErrors()
        if post.opens { TopicCheck(typed.title, typed.tags).addFaults(to: &errors, visit.words) }
        if let error = text.error(visit.words) { errors.add("text", error) }
        var page = try PostEditPage(post, topic, typed, text, errors, visit)
        guard typed.version == post.version else {
            page.theirs = post.body
            page.typed.version = post.version
            return try visit.page(page, .conflict)
        }
        guard errors.isEmpty, visit.uploads.refused.isEmpty else {
            return try visit.page(page, .unprocessable)
        }
        let waits = try keep(text, typed, post, topic, visit)
        return visit.redirect(
            to: PostPlace.address(id, post.number, in: topic.id, of: try visit.space),
            notice: waits ? "review.waits" : "forum.post.saved")
    }

    /// - Returns: whether a moderator has to read it.
    private static func keep(
        _ text: TextEntry, _ typed: Typed, _ post: Post, _ topic: Topic, _ visit: Visit
    ) throws -> Bool {
        let title = TopicCheck.title(typed.title)
        let isChanged = text.source != post.body || (post.opens && title != topic.item.title)
        let tags = try newTags(typed, post, topic, visit)
        if isChanged {
            try PostStore(db: visit.db).update(
                post, text, title: post.opens ? title : post.item.title, by: visit.person,
                at: visit.now)
        }
        let hasMore = try AttachmentStore(db: visit.db).attach(from: visit, to: post.id)
        let waits =
            isChanged || hasMore || tags != nil ? try spread(text, post, topic, visit) : false
        guard post.opens else { return waits }
        // What others answered under stays, and keeps its title until the new one is read.
        if !waits || topic.posts <= 1 {
            try TopicStore(db: visit.db).rename(topic.id, title, at: visit.now)
        }
        if let tags { try TagStore(db: visit.db).set(tags, of: topic.id, in: visit.space) }
        return waits
    }

    /// Nil if they stay as they are.
    private static func newTags(
        _ typed: Typed, _ post: Post, _ topic: Topic, _ visit: Visit
    ) throws -> [String]? {
        guard post.opens, try !tagsStay(post, topic, visit) else { return nil }
        let names = TagList(typed.tags).names
        let known = try TagStore(db: visit.db).tags(of: topic.id).map(\.name)
        return Set(names.map { Folding.fold($0) }) == Set(known.map { Folding.fold($0) })
            ? nil : names
    }

    /// Whether the tags of a topic are not for the viewer to change: they would show at once,
    /// while what they write there has to be read first.
    static func tagsStay(_ post: Post, _ topic: Topic, _ visit: Visit) throws -> Bool {
        guard topic.item.isPublished, topic.posts > 1, !visit.viewer.moderates(post.item.space)
        else { return false }
        return try !post.item.isPublished
            || Premoderation.holdsEdits(at: topic.theme.id.place, visit)
    }

    /// One that waits is to be read again, and so is one of somebody who always waits; one that
    /// is out tells those whom it newly names. A topic that nobody has answered waits as a whole.
    private static func spread(
        _ text: TextEntry, _ post: Post, _ topic: Topic, _ visit: Visit
    ) throws -> Bool {
        let newcomers = try MentionStore(db: visit.db).change(
            to: text.people, in: post.id, at: visit.now)
        let isWhole = !topic.item.isPublished || (post.opens && topic.posts <= 1)
        let item = isWhole ? topic.item : post.item
        if try Premoderation.holdsEdit(of: item, at: topic.theme.id.place, visit) { return true }
        try PostPublication(
            post: PostStore.Placed(id: post.id, number: post.number), topic: topic.item,
            theme: topic.theme.id, visit: visit
        ).notify(newlyMentioned: newcomers, by: post.item.author)
        return false
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> (Post, Topic) {
        let space = try visit.space
        let post = try PostStore(db: visit.db).find(id, for: visit.viewer, in: space)
        let topic = try TopicStore(db: visit.db).find(post.topic, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(post, in: topic))
        return (post, topic)
    }

    /// The form as it was sent.
    struct Typed: Sendable {
        var title: String
        var text: String
        var tags: String
        /// Of the text that the form was filled with.
        var version: Int
    }
}

extension PostEditing.Typed {
    init(_ fields: FormFields, of post: Post, in topic: Topic) {
        title = fields.first("title") ?? topic.item.title
        text = fields.first("text") ?? ""
        tags = fields.first("tags") ?? ""
        version = fields.first("version").flatMap { Int($0) } ?? 0
    }
}
