import Community
import Content

/// On the home page: the topics that were written in last.
enum LatestTopics {
    private static let most = 5

    static let card = HomeCard("forum.latest", order: 10) { visit in
        let space = try visit.space
        let topics = try TopicListStore(db: visit.db).latest(
            for: visit.viewer, in: space, limit: most)
        return HomeCard.Content(
            visit.words("forum.latest"), ForumPaths.forum(in: space),
            lines: topics.map { line($0, visit, space) })
    }

    private static func line(_ topic: TopicLine, _ visit: Visit, _ space: Space) -> HomeCard.Line {
        let isNew = topic.unread > 0
        let address = isNew ? ForumPaths.unread : ForumPaths.topic
        let when = visit.dates.recent(topic.lastPostAt, now: visit.now)
        let name = topic.lastAuthorName ?? visit.words("person.gone")
        return HomeCard.Line(
            topic.title, address(topic.id, in: space),
            meta: visit.viewer.knowsPeople(of: space) ? [name, when] : [when],
            isUnread: isNew)
    }
}
