import Community
import Content
import Foundation
import Markup
import Storage

/// An event as the page of the topic prints it.
struct EventLine: Rendered {
    let text: String
    let when: String
    let instant: String
    /// Of the topic that the messages came from or went to.
    let otherTitle: String?
    let otherAddress: String?

    init(_ event: TopicEvent, _ visit: Visit) throws {
        let space = try visit.space
        let name = event.actorName ?? visit.words("person.gone")
        let key = "forum.event.\(event.kind.rawValue)"
        switch event.kind {
        case .merged, .splitOut, .splitIn:
            text = visit.words.count(key, event.posts, ["name": name])
            otherTitle = event.detail
        case .pinned, .unpinned, .locked, .unlocked, .moved, .concluded, .reconcluded,
            .unconcluded:
            text = visit.words(key, ["name": name, "detail": event.detail])
            otherTitle = nil
        }
        when = visit.dates.recent(event.at, now: visit.now)
        instant = visit.dates.machine(event.at)
        // What was merged leads here.
        otherAddress =
            event.kind == .merged ? nil : event.other.map { ForumPaths.topic($0, in: space) }
    }

    static let fields: [Field<Self>] = [
        .text("eventText") { $0.text }, .text("eventWhen") { $0.when },
        .text("eventInstant") { $0.instant },
        .optionalText("otherAddress") { $0.otherAddress },
        .optionalText("otherTitle") { $0.otherTitle },
    ]
}
