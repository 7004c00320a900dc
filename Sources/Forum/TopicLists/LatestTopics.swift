import Community
import Content
import Foundation
import Storage

/// On the home page: the topics that were written in last.
enum LatestTopics {
    private static let most = 5

    private struct Latest {
        let id: Item.ID
        let title: String
        let at: Date
        let lastAuthorName: String?
        let isNew: Bool
    }

    static let card = HomeCard("forum.latest", order: 10) { visit in
        let space = try visit.space
        return try (held(visit, space) ?? found(visit, space)).map { topics in
            HomeCard.Content(
                visit.words("forum.latest"), ForumPaths.forum(in: space),
                lines: topics.map { line($0, visit, space) })
        }
    }

    /// From what is held for everybody; nil if that does not reach far enough.
    private static func held(_ visit: Visit, _ space: Space) throws -> Asked<[Latest]>? {
        let recent = try RecentTopics.of(space, visit)
        let topics = Array(
            recent.visible(to: visit.viewer, in: space).lazy
                .filter { $0.rights.isPublished }.prefix(most))
        guard topics.count == most || recent.isAll else { return nil }
        return Asked {
            let unread = try visit.unread
            return topics.map {
                Latest(
                    id: $0.id, title: $0.title, at: $0.lastPostAt,
                    lastAuthorName: $0.lastAuthorName, isNew: unread.count(on: $0.id) > 0)
            }
        }
    }

    private static func found(_ visit: Visit, _ space: Space) throws -> Asked<[Latest]> {
        Asked {
            let unread = try visit.unread
            return try TopicListStore(db: visit.db).latest(
                for: visit.viewer, in: space, limit: most
            ).map {
                Latest(
                    id: $0.id, title: $0.title, at: $0.lastPostAt,
                    lastAuthorName: $0.lastAuthorName, isNew: unread.count(on: $0.id) > 0)
            }
        }
    }

    private static func line(_ topic: Latest, _ visit: Visit, _ space: Space) -> HomeCard.Line {
        let address = topic.isNew ? ForumPaths.unread : ForumPaths.topic
        let when = visit.dates.recent(topic.at, now: visit.now)
        let name = topic.lastAuthorName ?? visit.words("person.gone")
        return HomeCard.Line(
            topic.title, address(topic.id, in: space),
            meta: visit.viewer.knowsPeople(of: space) ? [name, when] : [when],
            isUnread: topic.isNew)
    }
}
