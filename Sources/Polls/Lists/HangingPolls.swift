import Community
import Content

/// On the page of any item: the polls that hang from it.
enum HangingPolls {
    static let appendix = ItemAppendix("polls", order: 10) { item, visit in
        guard item.kind != Poll.kind else { return nil }
        let space = try visit.space
        let lines =
            item.hasAppendices
            ? try PollListStore(db: visit.db).hanging(
                from: item.id, for: visit.viewer, in: space
            ).map { PollRow($0, visit, space) } : []
        let unread = lines.isEmpty ? nil : try visit.unread
        let mayMake = visit.viewer.mayMakePolls(in: space) && item.isPublished
        return ItemAppendix.Content(
            visit.words("polls.hanging"),
            lines: lines.map {
                HomeCard.Line(
                    $0.line.title, $0.address, meta: [$0.state, $0.ballots],
                    isUnread: unread?.contains($0.line.id) ?? false)
            },
            addition: mayMake
                ? PageLink(
                    visit.words("polls.hang"), PollPaths.new(in: space) + "?on=\(item.id)")
                : nil)
    }
}
