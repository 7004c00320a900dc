import Community
import Content
import Storage

/// How many of the topics that were written in last have something new for a viewer.
enum UnreadTopics {
    /// For the rail, which tells no more of them.
    static let waiting = WaitingCount(question) { answer, visit, space in
        let topics = try RecentTopics.of(space, visit).visible(to: visit.viewer, in: space)
        return try unread(of: topics, answer, visit, upTo: NavigationItem.mostWaiting + 1).count
    }

    /// In each theme.
    static func ask(byThemeIn space: Space, _ visit: Visit) throws -> Asked<[Theme.ID: Int]> {
        guard let question = try question(visit, space) else { return Asked { [:] } }
        return try visit.db.ask(pairs: [question]).map { try byTheme($0[0], visit, space) }
    }

    private static func question(_ visit: Visit, _ space: Space) throws -> SQL? {
        guard let person = visit.viewer.person, visit.viewer.belongs(to: space) else { return nil }
        return try RecentTopics.of(space, visit).readings(of: person, in: space)
    }

    private static func byTheme(
        _ answer: WaitingCount.Answer, _ visit: Visit, _ space: Space
    ) throws -> [Theme.ID: Int] {
        let recent = try RecentTopics.of(space, visit)
        let topics = recent.visible(to: visit.viewer, in: space)
        return try unread(of: topics, answer, visit)
            .reduce(into: [:]) { $0[$1.theme, default: 0] += 1 }
    }

    /// Those of some topics that have something new.
    /// - Parameters:
    ///   - answer: how far the viewer has read them, by `RecentTopics.readings`.
    ///   - most: how many are enough.
    static func unread(
        of topics: some Sequence<RecentTopics.Topic>, _ answer: WaitingCount.Answer,
        _ visit: Visit, upTo most: Int = .max
    ) throws -> [RecentTopics.Topic] {
        let unread = RecentTopics.unread(of: topics, answer, visit.viewer, upTo: most)
        guard unread.certain.count < most else { return unread.certain }
        let rest = try ReadingStore(db: visit.db).unread(
            among: unread.doubtful.map(\.id), for: visit.viewer)
        return unread.certain + unread.doubtful.filter { rest.contains($0.id) }
    }
}
