import Community
import Content
import Storage

/// How many of the topics that were written in last have something new for a viewer.
enum UnreadTopics {
    /// For the rail.
    static let waiting = WaitingCount(question) { answer, visit, space in
        try byTheme(answer, visit, space).values.reduce(0, +)
    }

    /// In each theme.
    static func byTheme(_ visit: Visit, in space: Space) throws -> [Theme.ID: Int] {
        guard let person = visit.viewer.person, let question = try question(visit, space) else {
            return [:]
        }
        let answer = try WaitingCount.Answer(question, of: person, visit.db)
        return try byTheme(answer, visit, space)
    }

    private static func question(_ visit: Visit, _ space: Space) throws -> SQL? {
        guard let person = visit.viewer.person, visit.viewer.belongs(to: space) else { return nil }
        return try RecentTopics.of(space, visit).readings(of: person, in: space)
    }

    private static func byTheme(
        _ answer: WaitingCount.Answer, _ visit: Visit, _ space: Space
    ) throws -> [Theme.ID: Int] {
        let unread = try RecentTopics.of(space, visit)
            .unread(answer, visit.viewer, in: space)
        let rest = try ReadingStore(db: visit.db).unread(
            among: unread.doubtful.map(\.id), for: visit.viewer)
        let topics = unread.certain + unread.doubtful.filter { rest.contains($0.id) }
        return topics.reduce(into: [:]) { $0[$1.theme, default: 0] += 1 }
    }
}
