import Community
import Content
import HTTP
import Markup

/// The codes of all ballots that were in the urn, once the poll is over: each voter finds theirs,
/// and nobody what it says.
enum Codes {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try PollPages.find(id, visit)
        guard poll.isClosed, poll.rules.isSecret else { throw Problem.notFound }
        let codes = try UrnStore(db: visit.db, poll: id).lines().map {
            BallotCode(kept: $0.prefix(16)).shown
        }
        return try visit.page(
            CodesPage(poll: poll, space: try visit.space, codes: codes, words: visit.words))
    }
}

/// All that Templates/polls/codes.mustache may print.
struct CodesPage: Page {
    static let template = "polls/codes"

    let poll: Poll
    let space: Space
    let codes: [String]
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("title") { $0.poll.item.title },
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .text("pollAddress") { PollPaths.poll($0.poll.id, in: $0.space) },
        .text("count") { $0.words.count("polls.codes.count", $0.codes.count) },
        .texts("codes") { $0.codes }, .text("hash") { $0.poll.urnHash ?? "" },
        .text("codesHash") { $0.poll.codesHash ?? "" },
    ]
}
