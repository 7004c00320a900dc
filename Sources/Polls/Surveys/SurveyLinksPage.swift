import Community
import Content
import Markup

/// All that Templates/polls/links.mustache may print.
struct SurveyLinksPage: Page {
    static let template = "polls/links"

    struct Line: Rendered {
        let name: String
        let state: String
        let isUsed: Bool

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("state") { $0.state }, .flag("used") { $0.isUsed },
        ]
    }

    let poll: Poll
    let space: Space
    let lines: [Line]
    let told: [PageLink]
    let people: FormField
    let errors: FormErrors
    let tally: String

    /// - Parameter told: links that are shown this once.
    init(
        _ poll: Poll, _ typed: String, _ errors: FormErrors,
        _ told: [(name: String, address: String)], _ visit: Visit
    ) throws {
        self.poll = poll
        space = try visit.space
        let links = try SurveyLinkStore(db: visit.db).all(of: poll.id)
        lines = links.map {
            Line(
                name: $0.name,
                state: visit.words($0.isUsed ? "polls.links.used" : "polls.links.waiting"),
                isUsed: $0.isUsed)
        }
        tally = visit.words.count(
            "polls.links.tally", links.count { $0.isUsed },
            ["all": visit.words.number(links.count)])
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
        .text("tally") { $0.tally }, .record("peopleField", FormField.self) { $0.people },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
