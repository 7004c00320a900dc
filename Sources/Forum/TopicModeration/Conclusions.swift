import Community
import Content
import Foundation
import HTTP

/// What came out of a topic, shown first: by its author or a moderator.
enum Conclusions {
    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let topic = try load(id, visit)
        guard topic.id == id else {
            let address = ForumPaths.conclusion(topic.id, in: try visit.space)
            return .redirect(to: address, .permanentRedirect)
        }
        return try visit.page(try ConclusionPage(topic, topic.conclusion?.body ?? "", visit))
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let topic = try load(id, visit)
        let text = try TextEntry(visit.request.fields.first("text"), visit.words)
        if let conflict = try conflict(id, topic, text.source, visit) { return conflict }
        guard text.isFit else {
            var page = try ConclusionPage(topic, text.source, visit)
            page.entry.show(text, visit.words)
            return try visit.page(page, .unprocessable)
        }
        if text.source != topic.conclusion?.body {
            try change(topic, text, topic.conclusion == nil ? .concluded : .reconcluded, visit)
            try note(topic, visit)
        }
        return visit.redirect(
            to: ForumPaths.topic(id, in: try visit.space), notice: "forum.done.concluded")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let topic = try load(id, visit)
        let typed = visit.request.fields.first("text") ?? ""
        if let conflict = try conflict(id, topic, typed, visit) { return conflict }
        if topic.conclusion != nil { try change(topic, nil, .unconcluded, visit) }
        return visit.redirect(
            to: ForumPaths.topic(id, in: try visit.space), notice: "forum.done.reopened")
    }

    /// Whether what the viewer concludes would have to be read before: a conclusion cannot wait,
    /// so that it is the moderators' to write.
    static func wait(_ topic: Topic, _ visit: Visit) throws -> Bool {
        try Premoderation.holds(at: topic.theme.id.place, visit)
    }

    /// The topic, or the one that it is part of now.
    private static func load(_ id: Item.ID, _ visit: Visit) throws -> Topic {
        let topic: Topic
        do {
            topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        } catch Problem.notFound { topic = try Topics.successor(of: id, visit) }
        let isLocked = topic.lockedAt != nil && visit.viewer.mayEdit(topic.item)
        try visit.require(
            visit.viewer.mayConclude(topic),
            because: isLocked ? "forum.why.concludeLocked" : "problem.forbidden.text")
        try visit.require(!wait(topic, visit), because: "forum.why.concludeHeld")
        return topic
    }

    /// Somebody else changed it while the form was open: their text stands beside what was typed.
    private static func conflict(
        _ id: Item.ID, _ topic: Topic, _ typed: String, _ visit: Visit
    ) throws -> Response? {
        let version = visit.request.fields.first("version").flatMap { Int($0) } ?? 0
        let isMerged = topic.id != id
        guard isMerged || version != topic.conclusionVersion else { return nil }
        var page = try ConclusionPage(topic, typed, visit)
        page.theirs = topic.conclusion?.body
        page.trouble = visit.words(
            isMerged ? "forum.trouble.concludedMerged" : "forum.trouble.concluded",
            ["title": topic.item.title])
        return try visit.page(page, .conflict)
    }

    /// What it was is kept, and the topic says who changed it.
    private static func change(
        _ topic: Topic, _ text: TextEntry?, _ kind: TopicEvent.Kind, _ visit: Visit
    ) throws {
        if let former = topic.conclusion {
            try RevisionStore(db: visit.db).keep(
                title: topic.item.title, body: former.body, of: topic.id,
                editor: visit.viewer.person, at: visit.now)
        }
        try TopicModerationStore(db: visit.db).conclude(
            topic, text, by: visit.person, at: visit.now)
        try TopicEventStore(db: visit.db).add(
            kind, to: topic.id, after: topic.lastNumber, by: visit.viewer.person, at: visit.now)
    }

    /// The first time: the activity report counts what was concluded.
    private static func note(_ topic: Topic, _ visit: Visit) throws {
        guard topic.conclusion == nil else { return }
        let space = try visit.space
        try Journal(db: visit.db).append(
            JournalEntry(
                .closed, space: space.id, actor: visit.viewer.person, feature: "forum",
                kind: Topic.kind, item: topic.id, title: topic.item.title,
                address: ForumPaths.topic(topic.id, in: space), audience: topic.item.audience),
            at: visit.now)
    }
}
