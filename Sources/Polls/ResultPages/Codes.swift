import Community
import Content
import HTTP
import Markup

/// The codes of all ballots that were in the urn, once the poll is over: each voter finds theirs,
/// and nobody what it says.
enum Codes {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try Poll.find(id, visit)
        guard poll.isClosed, poll.rules.isSecret else { throw Problem.notFound }
        let lines = try UrnStore(db: visit.db, poll: id).lines()
        let after = visit.request.head.query.first("after") ?? ""
        let page = Array(lines.lazy.filter { $0.prefix(16) > after }.prefix(size + 1))
        let codes = page.prefix(size).map { $0.prefix(16) }
        let here = PollPaths.codes(id, in: try visit.space)
        return try visit.page(
            CodesPage(
                poll: poll, space: try visit.space, all: lines.count,
                codes: codes.map { BallotCode(kept: $0).shown },
                pages: KeysetPages(
                    first: after.isEmpty ? nil : here,
                    next: page.count > size ? codes.last.map { here + "?after=\($0)" } : nil),
                words: visit.words))
    }

    private static let size = 1_000
}

/// All that Templates/polls/codes.mustache may print.
struct CodesPage: Page {
    static let template = "polls/codes"

    let poll: Poll
    let space: Space
    let all: Int
    let codes: [String]
    let pages: KeysetPages
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("title") { $0.poll.item.title },
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .text("pollAddress") { PollPaths.poll($0.poll.id, in: $0.space) },
        .text("count") { $0.words.count("polls.codes.count", $0.all) },
        .texts("codes") { $0.codes }, .record("pages", KeysetPages.self) { $0.pages },
        .text("hash") { $0.poll.urnHash ?? "" },
        .text("codesHash") { $0.poll.codesHash ?? "" },
    ]
}
