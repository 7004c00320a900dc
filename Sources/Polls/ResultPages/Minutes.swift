import Community
import Content
import Foundation
import HTTP
import Markup

/// The procès-verbal of a poll: all that was decided and how, to be printed and kept.
enum Minutes {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try Poll.find(id, visit)
        guard poll.isClosed else { throw Problem.notFound }
        return try visit.page(MinutesPage(poll, visit))
    }
}

/// All that Templates/polls/minutes.mustache may print.
struct MinutesPage: Page {
    static let template = "polls/minutes"

    let poll: Poll
    let space: Space
    /// What was voted on, with the files that were there.
    let body: HTML
    let files: [AttachmentRow]
    let report: PollReport
    let rules: [String]
    let methods: [String]
    let closing: String
    let lots: [LotOrder]
    let proxies: [String]
    let looks: [String]
    /// Those who were asked by a link, in numbers, and their names as long as they are kept.
    let guestTally: [String]
    let guests: [String]

    init(_ poll: Poll, _ visit: Visit) throws {
        let (space, words) = (try visit.space, visit.words)
        let questions = try QuestionStore(db: visit.db).questions(of: poll.id)
        self.poll = poll
        self.space = space
        body = try MentionLink.shown(poll.html, visit)
        files = try AttachmentStore(db: visit.db).rows(of: [poll.id], visit)[poll.id] ?? []
        report = try PollReport(poll, questions, visit)
        rules =
            try RuleLines.all(of: poll, visit)
            + ProlongingStore(db: visit.db).all(of: poll.id).map { $0.text(visit) }
        methods = questions.map {
            words("polls.minutes.method", ["question": $0.text, "rule": $0.rule(words)])
        }
        closing = Self.closing(poll, visit)
        lots =
            poll.lot.seed.map { seed in
                questions.filter { !$0.choices.isEmpty }.map { LotOrder($0, seed, words) }
            } ?? []
        let knows = visit.viewer.knowsPeople(of: space)
        let gone = words("person.gone")
        proxies =
            knows
            ? try ProxyVoteStore(db: visit.db, poll: poll.id).lines().map {
                words(
                    "polls.minutes.proxy",
                    ["holder": $0.holder ?? gone, "giver": $0.giver ?? gone])
            } : []
        looks = try ClosingStore(db: visit.db).looks(at: poll.id).map { $0.text(visit) }
        (guestTally, guests) = try Self.guests(poll, knows, visit)
    }

    private static func guests(
        _ poll: Poll, _ knows: Bool, _ visit: Visit
    ) throws -> ([String], [String]) {
        guard poll.rules.guests != .none else { return ([], []) }
        let words = visit.words
        let report = GuestReport(
            poll, try SurveyLinkStore(db: visit.db).all(of: poll.id), words)
        let names =
            report.lines.map {
                words("polls.said.pair", ["name": $0.name, "word": $0.state])
            } + [words.count("polls.guests.kept", GuestNames.months)]
        return (report.tally, knows ? names : [])
    }

    private static func closing(_ poll: Poll, _ visit: Visit) -> String {
        let when = visit.dates.moment(poll.closedAt ?? poll.listedAt)
        guard let name = poll.closerName else {
            return visit.words("polls.minutes.closed", ["when": when])
        }
        return visit.words("polls.minutes.closedBy", ["when": when, "name": name])
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.poll.item.title }, .text("spaceName") { $0.space.name },
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .text("pollAddress") { PollPaths.poll($0.poll.id, in: $0.space) },
        .html("body") { $0.body }, .flag("hasBody") { !$0.poll.body.isEmpty },
        .list("files", AttachmentRow.self) { $0.files }, .flag("hasFiles") { !$0.files.isEmpty },
        .text("closing") { $0.closing }, .record("report", PollReport.self) { $0.report },
        .texts("rules") { $0.rules }, .texts("methods") { $0.methods },
        .list("lots", LotOrder.self) { $0.lots }, .text("seed") { $0.poll.lot.seed ?? "" },
        .text("seedHash") { $0.poll.lot.hash },
        .optionalText("urnHash") { $0.poll.urnHash },
        .text("codesHash") { $0.poll.codesHash ?? "" },
        .text("codesAddress") { PollPaths.codes($0.poll.id, in: $0.space) },
        .texts("proxies") { $0.proxies }, .flag("hasProxies") { !$0.proxies.isEmpty },
        .texts("guestTally") { $0.guestTally }, .flag("hasGuests") { !$0.guestTally.isEmpty },
        .texts("guests") { $0.guests },
        .texts("looks") { $0.looks }, .flag("hasLooks") { !$0.looks.isEmpty },
    ]
}
