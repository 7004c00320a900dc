import Community
import Content
import Markup

/// All that Templates/polls/links.mustache may print.
struct SurveyLinksPage: Page {
    static let template = "polls/links"

    typealias Told = (name: String, address: String)

    struct Line: Rendered {
        let name: String
        let state: String
        /// Takes it back.
        let address: String?

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("state") { $0.state },
            .optionalText("address") { $0.address },
        ]
    }

    let poll: Poll
    let space: Space
    let lines: [Line]
    let told: [PageLink]
    let people: FormField
    let errors: FormErrors
    let tally: [String]
    let rule: String
    let mayAsk: Bool

    /// - Parameter told: links that are shown this once.
    init(
        _ poll: Poll, _ typed: String, _ errors: FormErrors, _ told: [Told], _ visit: Visit
    ) throws {
        let space = try visit.space
        self.poll = poll
        self.space = space
        let isRun = visit.viewer.mayRun(poll) && poll.stage == .published
        let report = GuestReport(
            poll, try SurveyLinkStore(db: visit.db).all(of: poll.id), visit.words)
        tally = report.tally
        lines = report.lines.map {
            Line(
                name: $0.name, state: $0.state,
                address: isRun && !$0.link.isRevoked
                    ? PollPaths.link($0.link.id, in: space) : nil)
        }
        mayAsk = isRun && poll.takesMoreGuests
        rule = visit.words(poll.rules.invitesLate ? "polls.guests.late" : "polls.guests.early")
        self.told = told.map { PageLink($0.name, $0.address) }
        people = errors.field("people", typed)
        self.errors = errors
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.poll.item.title },
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .text("pollAddress") { PollPaths.poll($0.poll.id, in: $0.space) },
        .text("linksAddress") { PollPaths.links($0.poll.id, in: $0.space) },
        .list("told", PageLink.self) { $0.told }, .flag("hasTold") { !$0.told.isEmpty },
        .list("lines", Line.self) { $0.lines }, .flag("hasLines") { !$0.lines.isEmpty },
        .texts("tally") { $0.tally }, .text("rule") { $0.rule },
        .flag("mayAsk") { $0.mayAsk }, .flag("isClosed") { $0.poll.isClosed },
        .record("peopleField", FormField.self) { $0.people },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
