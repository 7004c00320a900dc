import Community
import Content

/// How many items wait for a viewer: what is new to them, and what they are asked to confirm.
enum WaitingNews {
    static let count: WaitingCount = WaitingCount(Unread.question, .init(nil, toConfirm)) {
        answers, visit, space in
        let unread = try Unread.of(answers[0], visit, space)
        let new = unread.pages(of: news.name).filter(unread.contains).map(\.rawValue)
        return Set(new).union(answers[1].map(\.key)).count
    }

    private static let toConfirm: WaitingCount.Question.Query = { visit, space in
        guard let person = visit.viewer.person, visit.viewer.belongs(to: space) else { return nil }
        return ReadingStore.waiting(
            for: person, in: space, limit: NavigationItem.mostWaiting + 1)
    }
}
