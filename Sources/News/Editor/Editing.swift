import Community
import Content
import Foundation
import HTTP
import Storage

/// Writing an item, and writing it again.
enum Editing {
    static func new(_ visit: Visit) throws -> Response {
        try visit.page(try page(NewsForm(), FormErrors(), nil, visit))
    }

    static func create(_ visit: Visit) throws -> Response {
        let form = NewsForm(visit.request.fields)
        let outcome = try check(form, nil, visit)
        if isPreview(visit) { return try preview(form, outcome, nil, visit) }
        guard outcome.errors.isEmpty else { return try show(form, outcome, nil, visit) }
        let space = try visit.space
        let id = try NewsStore(db: visit.db).create(
            outcome.content, in: space, by: try visit.person, at: visit.now)
        try FollowStore(db: visit.db).follow(
            byWriting: id, by: visit.person, in: space.id, at: visit.now)
        try MentionStore(db: visit.db).set(outcome.people, in: id, at: visit.now)
        try keep(outcome, id, visit)
        return visit.redirect(
            to: NewsPaths.item(id, in: space), notice: notice(outcome.plan))
    }

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let news = try load(id, visit)
        let groups = try ItemStore(db: visit.db).groups(of: id)
        let form = NewsForm(news, groups: groups, in: try zone(visit))
        return try visit.page(try page(form, FormErrors(), news, visit))
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let news = try load(id, visit)
        let form = NewsForm(visit.request.fields)
        let outcome = try check(form, news, visit)
        if isPreview(visit) { return try preview(form, outcome, news, visit) }
        guard form.version == String(news.version) else {
            return try collide(form, outcome, news, visit)
        }
        guard outcome.errors.isEmpty else { return try show(form, outcome, news, visit) }
        let space = try visit.space
        try RevisionStore(db: visit.db).keep(
            title: news.item.title, summary: news.summary, body: news.body, of: id,
            editor: visit.viewer.person, at: visit.now)
        try NewsStore(db: visit.db).update(news, outcome.content, in: space, at: visit.now)
        let newcomers = try MentionStore(db: visit.db).set(outcome.people, in: id, at: visit.now)
        try keep(outcome, id, visit)
        if news.stage == .published {
            try Publication(visit).notify(newlyMentioned: newcomers, in: id)
        }
        try noteEdit(news, visit)
        return visit.redirect(to: NewsPaths.item(id, in: space), notice: "news.saved")
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> NewsItem {
        let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: try visit.space)
        try visit.require(visit.viewer.mayEdit(news))
        return news
    }

    static func zone(_ visit: Visit) throws -> TimeZone {
        TimeZone(identifier: try visit.space.zone) ?? .gmt
    }

    private static func check(
        _ form: NewsForm, _ news: NewsItem?, _ visit: Visit
    ) throws -> NewsCheck.Outcome {
        var outcome = try NewsCheck(
            form: form, choices: try EditorChoices(visit), words: visit.words,
            space: try visit.space, now: visit.now, current: news
        ).run().naming(news?.id, visit)
        outcome.errors.addRefusedFiles(visit)
        return outcome
    }

    /// What a new item and a changed one have in common once written.
    private static func keep(
        _ outcome: NewsCheck.Outcome, _ id: Item.ID, _ visit: Visit
    ) throws {
        try AttachmentStore(db: visit.db).attach(from: visit, to: id)
        let publication = try Publication(visit)
        try publication.schedule(id, outcome.plan, expiresAt: outcome.expiresAt)
        try publication.ask(id)
    }

    /// A published item that changes is news again, once an hour.
    private static func noteEdit(_ before: NewsItem, _ visit: Visit) throws {
        let after = try NewsStore(db: visit.db).find(before.id)
        guard before.stage == .published, let after, after.stage == .published else { return }
        let hourAgo = visit.now.addingTimeInterval(-3600)
        let last = try NewsStore(db: visit.db).lastNoted(before.id)
        guard last.map({ $0 <= hourAgo }) ?? true else { return }
        let entry = try Publication(visit).entry(.edited, after, by: visit.viewer.person)
        try Journal(db: visit.db).append(entry, at: visit.now)
    }

    private static func notice(_ plan: Plan) -> String {
        switch plan {
        case .draft: "news.keptDraft"
        case .now: "news.published"
        case .at: "news.scheduled"
        }
    }
}
