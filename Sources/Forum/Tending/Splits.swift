import Community
import Foundation
import HTTP

/// Taking messages out of a topic into one of their own.
enum Splits {
    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try visit.page(try page(Tending(id, visit), FormFaults()))
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let tending = try Tending(id, visit)
        let fields = visit.request.fields
        let title = TopicCheck.title(fields.first("title") ?? "")
        let chosen = TendingStore.Chosen(
            posts: fields.all("post").compactMap(Item.ID.init(segment:)),
            from: fields.first("from").flatMap { Int($0) }.map { max(2, $0) })
        var faults = FormFaults()
        TopicCheck(title, "").addFaults(to: &faults, visit.words)
        if try tending.store.count(chosen, in: id) == 0 {
            faults.add("posts", visit.words("forum.error.splitNone"))
        }
        guard faults.isEmpty else {
            return try visit.page(try page(tending, faults), .unprocessable)
        }
        let new = try split(chosen, title, tending)
        return visit.redirect(
            to: ForumPaths.topic(new, in: tending.space), notice: "forum.done.split")
    }

    private static func split(
        _ chosen: TendingStore.Chosen, _ title: String, _ tending: Tending
    ) throws -> Item.ID {
        let (visit, old) = (tending.visit, tending.topic)
        let new = try TopicStore(db: visit.db).create(
            title, in: old.theme, of: tending.space, by: visit.person, at: visit.now)
        let count = try tending.store.split(chosen, from: old, into: new)
        let posts = PostStore(db: visit.db)
        try posts.settle(topic: old.id)
        try posts.settle(topic: new)
        try tending.note(.splitOut, on: new, detail: title, posts: count)
        try TopicEventStore(db: visit.db).add(
            .splitIn, to: new, after: count, other: old.id, detail: old.item.title, posts: count,
            by: visit.viewer.person, at: visit.now)
        return new
    }

    private static func page(_ tending: Tending, _ faults: FormFaults) throws -> SplitPage {
        let (visit, topic) = (tending.visit, tending.topic)
        let asked = visit.request.head.query.first("page").flatMap { Int($0) } ?? 1
        let number = min(max(1, asked), topic.pages)
        let posts = try PostStore(db: visit.db).range(
            Topic.numbers(ofPage: number), of: topic, for: visit.viewer, in: tending.space)
        let marked = Set(visit.request.fields.all("post"))
        let lines = posts.filter { !$0.isGone && !$0.opens }.map {
            SplitPage.Line($0, visit, isChosen: marked.contains($0.id.description))
        }
        return SplitPage(
            topic: topic, space: tending.space, number: number, lines: lines,
            title: visit.request.fields.first("title") ?? "",
            from: visit.request.fields.first("from") ?? "", faults: faults)
    }
}
