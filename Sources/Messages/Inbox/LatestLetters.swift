import Community
import Content
import Storage

/// The unread threads, for the home page.
enum LatestLetters {
    private static let most = 3

    static let card = HomeCard("messages.latest", order: 15) { visit in
        guard let space = visit.place, visit.viewer.belongs(to: space) else {
            return Asked { nil }
        }
        let store = InboxStore(db: visit.db, viewer: visit.viewer, space: space)
        return try store.ask(latest: most).map { lines in
            HomeCard.Content(
                visit.words("messages.card"), MessagesPaths.inbox(in: space),
                lines: lines.map { InboxRow($0, in: space, visit) }.map {
                    HomeCard.Line(
                        $0.subject, $0.address, meta: [$0.who, $0.when] + $0.told,
                        isUnread: $0.isUnread)
                })
        }
    }
}
