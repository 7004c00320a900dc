import Community
import Content
import Markup

/// All that Templates/polls/poll.mustache may print.
struct PollPage: Page {
    static let template = "polls/poll"

    let poll: Poll
    let space: Space
    let body: HTML
    let author: PersonBadge?
    let state: String
    let rules: [String]
    /// When its end was put off, by whom.
    let prolongings: [String]
    let questionRules: [QuestionRule]
    let host: PageLink?
    let files: [AttachmentRow]
    let sheet: BallotSheet?
    /// Why there is no ballot to fill in.
    let whyNot: String?
    let mine: String?
    let proxies: [PageLink]
    let report: PollReport?
    let hidden: String?
    let turnout: String
    let looks: [String]
    let tools: PollTools?
    let discussion: Discussion
    let follow: FollowControl?
    let reportAddress: String?

    struct QuestionRule: Rendered {
        let text: String
        let rule: String

        static let fields: [Field<Self>] = [.text("text") { $0.text }, .text("rule") { $0.rule }]
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.poll.item.title }, .html("body") { $0.body },
        .flag("hasBody") { !$0.poll.body.isEmpty },
        .optionalRecord("author", PersonBadge.self) { $0.author },
        .text("state") { $0.state }, .flag("secret") { $0.poll.rules.isSecret },
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .text("secrecyAddress") { PollPaths.secrecy(in: $0.space) },
        .optionalRecord("host", PageLink.self) { $0.host },
        .list("files", AttachmentRow.self) { $0.files }, .flag("hasFiles") { !$0.files.isEmpty },
        .texts("rules") { $0.rules + $0.prolongings },
        .text("seedHash") { $0.poll.lot.hash },
        .list("questionRules", QuestionRule.self) { $0.questionRules },
        .optionalRecord("sheet", BallotSheet.self) { $0.sheet },
        .optionalText("whyNot") { $0.whyNot }, .optionalText("mine") { $0.mine },
        .list("proxies", PageLink.self) { $0.proxies },
        .flag("hasProxies") { !$0.proxies.isEmpty },
        .optionalRecord("report", PollReport.self) { $0.report },
        .optionalText("hidden") { $0.hidden }, .text("turnout") { $0.turnout },
        .texts("looks") { $0.looks }, .flag("hasLooks") { !$0.looks.isEmpty },
        .optionalText("liveAddress") { page in
            page.poll.stage == .published && page.report != nil
                ? PollPaths.live(page.poll.id, in: page.space) : nil
        },
        .flag("isClosed") { $0.poll.isClosed },
        .text("resultsAddress") { PollPaths.results($0.poll.id, in: $0.space) },
        .text("minutesAddress") { PollPaths.minutes($0.poll.id, in: $0.space) },
        .optionalRecord("tools", PollTools.self) { $0.tools },
        .flag("isOut") { $0.poll.item.isPublished },
        .record("discussion", Discussion.self) { $0.discussion },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
        .optionalText("reportAddress") { $0.reportAddress },
    ]
}
