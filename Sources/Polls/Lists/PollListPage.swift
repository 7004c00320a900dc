import Community
import Markup

/// All that Templates/polls/index.mustache may print.
struct PollListPage: Page {
    static let template = "polls/index"

    let space: Space
    let shelf: PollList.Shelf
    let waiting: [PollRow]
    let others: [PollRow]
    let pages: KeysetPages
    let words: Localization
    let mayMake: Bool
    /// Whether the viewer may have a proxy to give.
    let votes: Bool

    static let fields: [Field<Self>] = [
        .optionalText("newAddress") { $0.mayMake ? PollPaths.new(in: $0.space) : nil },
        .optionalText("proxiesAddress") { page in
            page.votes && page.space[PollSettings.mostProxies] > 0
                ? ProxyPaths.proxies(in: page.space) : nil
        },
        .list("tabs", PageLink.self) { page in
            PollList.Shelf.allCases.filter { $0 != .drafts || page.mayMake }.map {
                PageLink(
                    page.words("polls.tab.\($0.rawValue)"),
                    PollList.address($0, in: page.space), isCurrent: $0 == page.shelf)
            }
        },
        .list("waiting", PollRow.self) { $0.waiting },
        .flag("hasWaiting") { !$0.waiting.isEmpty },
        .list("others", PollRow.self) { $0.others },
        .flag("isEmpty") { $0.waiting.isEmpty && $0.others.isEmpty },
        .text("emptyText") { $0.words("polls.empty.\($0.shelf.rawValue)") },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
