import Community
import Content
import Foundation
import HTTP

/// Opening a topic.
enum Opening {
    /// The themes that one may open a topic in.
    static func choose(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let themes = try ThemeStore(db: visit.db).all(for: visit.viewer, in: space)
            .filter { visit.viewer.mayOpenTopics(in: $0, of: space) }
        if themes.count == 1 {
            return .redirect(to: ForumPaths.newTopic(themes[0].id, in: space))
        }
        return try visit.page(
            ThemeChoicePage(
                space: space, themes: themes.map { ThemeRow($0, in: space) },
                moderates: visit.viewer.moderates(space)))
    }

    static func new(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let theme = try load(id, visit)
        let draft = try DraftStore(db: visit.db).find(theme: id, of: visit.person)
        var page = try TopicFormPage(theme, draft?.typed ?? TypedTopic(), nil, FormErrors(), visit)
        page.draftSaved = draft.map {
            visit.words(
                "forum.draft.kept", ["when": visit.dates.recent($0.savedAt, now: visit.now)])
        }
        return try visit.page(page)
    }

    static func create(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let theme = try load(id, visit)
        let typed = TypedTopic(visit.request.fields)
        if visit.request.fields.first("draft") != nil {
            return try Drafts.keep(typed, theme, visit)
        }
        let check = TopicCheck(typed.title, typed.tags)
        let text = try named(typed, theme, visit)
        var errors = FormErrors()
        check.addFaults(to: &errors, visit.words)
        if let error = text.error(visit.words) { errors.add("text", error) }
        var page = try TopicFormPage(theme, typed, text, errors, visit)
        if visit.request.fields.first("preview") != nil {
            page.preview = text.html
            return try visit.page(page, errors.isEmpty ? .ok : .unprocessable)
        }
        guard errors.isEmpty, visit.uploads.refused.isEmpty else {
            return try visit.page(page, .unprocessable)
        }
        if let double = try double(check.title, theme, visit) {
            page.double = ForumPaths.post(double, in: try visit.space)
            return try visit.page(page, .conflict)
        }
        return try publish(check, text, theme, visit)
    }

    private static func named(
        _ typed: TypedTopic, _ theme: Theme, _ visit: Visit
    ) throws -> TextEntry {
        let text = try TextEntry(typed.text, visit.words).orPictures(visit)
        let groups =
            theme.audience == .groups
            ? try ThemeStore(db: visit.db).groups(of: theme.id) : []
        return try text.naming(.draft(theme.audience, groups), visit)
    }

    private static func double(
        _ title: String, _ theme: Theme, _ visit: Visit
    ) throws -> Item.ID? {
        try RepeatedText.first(
            of: TopicStore(db: visit.db).doubles(
                of: title, in: theme.id, by: visit.person, since: RepeatedText.start(visit)),
            visit)
    }

    private static func publish(
        _ check: TopicCheck, _ text: TextEntry, _ theme: Theme, _ visit: Visit
    ) throws -> Response {
        let (space, person) = (try visit.space, try visit.person)
        let waits = try Premoderation.holds(at: theme.id.place, visit)
        let id = try TopicStore(db: visit.db).create(
            check.title, in: theme, of: space, by: person, waits: waits, at: visit.now)
        let draft = PostDraft(
            space: space.id, topic: id, title: check.title, author: person, text: text,
            answers: nil, number: 1)
        let post = try PostStore(db: visit.db).create(draft, at: visit.now)
        try AttachmentStore(db: visit.db).attach(from: visit, to: post.id)
        if !check.tags.names.isEmpty {
            try TagStore(db: visit.db).set(check.tags.names, of: id, in: space)
        }
        try DraftStore(db: visit.db).forget(theme: theme.id, of: person)
        let topic = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try PostPublication(post: post, topic: topic, theme: theme.id, visit: visit)
            .publish(text, nil, isTagged: !check.tags.names.isEmpty, waits: waits)
        return visit.redirect(
            to: ForumPaths.topic(id, in: space),
            notice: waits ? "review.waits" : "forum.topic.published")
    }

    private static func load(_ id: Theme.ID, _ visit: Visit) throws -> Theme {
        let space = try visit.space
        let theme = try ThemeStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(
            visit.viewer.mayOpenTopics(in: theme, of: space), because: "forum.why.opening")
        return theme
    }
}
