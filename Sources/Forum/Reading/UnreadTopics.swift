import Community
import Content
import Storage

/// How many topics have something new for a viewer.
enum UnreadTopics {
    /// For the rail.
    static let waiting = Unread.things(of: "forum")

    /// In each theme.
    static func byTheme(_ unread: Unread, _ visit: Visit, _ space: Space) throws -> [Theme.ID: Int]
    {
        let topics = unread.pages(of: forum.name)
        guard !topics.isEmpty else { return [:] }
        var themes = try RecentTopics.of(space, visit).themes
        let others = topics.filter { themes[$0] == nil }
        themes.merge(
            try RecentTopicStore(db: visit.db).themes(of: Array(others))
        ) { one, _ in one }
        return topics.reduce(into: [:]) { counts, topic in
            if let theme = themes[topic] { counts[theme, default: 0] += 1 }
        }
    }
}
