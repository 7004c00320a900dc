import Community
import Content
import Foundation
import HTTP
import Markup
import Storage

/// How many vote and have: while it runs, for whoever runs it, without names. Once it is over, who
/// has voted.
enum Turnouts {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let poll = try Poll.find(id, visit)
        let sees = visit.viewer.seesVoters(of: poll, in: space)
        try visit.require(
            sees || (visit.viewer.mayRun(poll) && poll.stage == .published),
            because: "polls.refusal.voters")
        let place = MemberPlace(visit.request.head.query.first("after"))
        let page = try KeysetPage(size: 100) {
            sees
                ? try TurnoutStore(db: visit.db).voters(of: id, after: place, limit: $0) : []
        }
        return try visit.page(
            TurnoutPage(
                poll: poll, space: space,
                enrolled: poll.enrolled ?? ElectorStore(db: visit.db).count(of: poll),
                words: visit.words,
                voters: page.rows.map {
                    PersonBadge(
                        $0.person,
                        name: $0.isMerged
                            ? visit.words("polls.voter.merged", ["name": $0.name]) : $0.name,
                        hasPhoto: $0.hasPhoto, in: space)
                },
                pages: KeysetPages(
                    page, at: PollPaths.turnout(id, in: space), isFirst: place == nil,
                    field: "after"
                ) { $0.place.text },
                reminded: poll.remindedAt.map {
                    visit.words("polls.reminded", ["when": visit.dates.moment($0)])
                }, mayRemind: Reminders.may(poll, visit)))
    }
}

/// A word to those who have not voted, by hand.
enum Reminders {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let poll = try Poll.find(id, visit)
        try visit.require(visit.viewer.mayRun(poll))
        guard may(poll, visit) else {
            throw Problem.conflict(because: "polls.refusal.reminded")
        }
        try PollReminder(publication: PollPublication(visit)).send(poll, by: visit.person)
        return visit.redirect(
            to: PollPaths.turnout(id, in: space), notice: "polls.done.reminded")
    }

    static func may(_ poll: Poll, _ visit: Visit) -> Bool {
        visit.viewer.mayRun(poll) && poll.isOpen(at: visit.now)
            && poll.remindedAt.map { $0 <= visit.now.addingTimeInterval(-PollReminder.pause) }
                ?? true
    }
}

/// All that Templates/polls/turnout.mustache may print.
struct TurnoutPage: Page {
    static let template = "polls/turnout"

    let poll: Poll
    let space: Space
    let enrolled: Int
    let words: Localization
    let voters: [PersonBadge]
    let pages: KeysetPages
    let reminded: String?
    let mayRemind: Bool

    private var turnout: String {
        words.count(
            "polls.turnout", poll.cast,
            [
                "enrolled": words.number(enrolled),
                "share": words.percent(poll.cast, of: enrolled),
            ])
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.poll.item.title },
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .text("pollAddress") { PollPaths.poll($0.poll.id, in: $0.space) },
        .text("turnout") { $0.turnout },
        .number("percent") { page in
            page.enrolled > 0 ? min(100, page.poll.cast * 100 / page.enrolled) : 0
        },
        .flag("isClosed") { $0.poll.isClosed }, .flag("secret") { $0.poll.rules.isSecret },
        .list("voters", PersonBadge.self) { $0.voters },
        .flag("hasVoters") { !$0.voters.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
        .optionalText("reminded") { $0.reminded },
        .optionalText("reminderAddress") { page in
            page.mayRemind ? PollPaths.reminder(page.poll.id, in: page.space) : nil
        },
    ]
}
