import Community
import Content
import Markup

/// All that Templates/polls/results.mustache may print.
struct ResultsPage: Page {
    static let template = "polls/results"

    let poll: Poll
    let space: Space
    let report: PollReport
    let isLook: Bool
    let seesAnswers: Bool

    static let fields: [Field<Self>] = [
        .text("title") { $0.poll.item.title },
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .text("pollAddress") { PollPaths.poll($0.poll.id, in: $0.space) },
        .record("report", PollReport.self) { $0.report }, .flag("look") { $0.isLook },
        .optionalText("tableAddress") { page in
            page.isLook ? nil : PollPaths.table(page.poll.id, in: page.space)
        },
        .optionalText("answersAddress") { page in
            page.seesAnswers ? PollPaths.answers(page.poll.id, in: page.space) : nil
        },
        .optionalText("minutesAddress") { page in
            page.poll.isClosed ? PollPaths.minutes(page.poll.id, in: page.space) : nil
        },
        .optionalText("codesAddress") { page in
            page.poll.isClosed && page.poll.rules.isSecret
                ? PollPaths.codes(page.poll.id, in: page.space) : nil
        },
        .optionalText("votersAddress") { page in
            page.poll.isClosed ? PollPaths.turnout(page.poll.id, in: page.space) : nil
        },
    ]
}
