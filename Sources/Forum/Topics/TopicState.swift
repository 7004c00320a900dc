import Community
import Content
import Markup

/// What a topic says of itself above its messages: pinned, locked, concluded.
struct TopicState: Rendered {
    let pinned: String?
    let locked: String?
    let conclusion: HTML
    let concluded: String?

    init(_ topic: Topic, _ visit: Visit) {
        let (words, dates) = (visit.words, visit.dates)
        pinned =
            topic.isPinned
            ? topic.pinnedUntil.map { words("forum.pinned.until", ["day": dates.day($0)]) }
                ?? words("forum.pinned.plain") : nil
        locked = topic.lockedAt.map { words("forum.locked.since", ["when": dates.short($0)]) }
        conclusion = topic.conclusion.map { HTML(trusted: $0.html) } ?? .empty
        concluded = topic.conclusion.map {
            words(
                "forum.concluded",
                ["name": $0.by ?? words("person.gone"), "when": dates.short($0.at)])
        }
    }

    static let fields: [Field<Self>] = [
        .optionalText("pinned") { $0.pinned }, .optionalText("locked") { $0.locked },
        .html("html") { $0.conclusion }, .optionalText("concluded") { $0.concluded },
    ]
}
