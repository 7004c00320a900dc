import Community
import Content
import Storage

/// On the home page: the polls that wait for the viewer, answered in place where that is short.
enum WaitingPolls {
    private static let most = 3

    static let card = HomeCard("polls.waiting", order: 1) { visit in
        guard let person = visit.viewer.person, visit.viewer.belongs(to: try visit.space) else {
            return Asked { nil }
        }
        let space = try visit.space
        return try PollListStore(db: visit.db).ask(firstFor: person, in: space, limit: most)
            .map { waiting in
                let unread = try visit.unread
                return try HomeCard.Content(
                    visit.words("polls.card"), PollPaths.polls(in: space),
                    lines: waiting.map {
                        try line($0, isUnread: unread.contains($0.id), person, visit, space)
                    })
            }
    }

    private static func line(
        _ poll: WaitingPoll, isUnread: Bool, _ person: Person.ID, _ visit: Visit, _ space: Space
    ) throws -> HomeCard.Line {
        let end = poll.closesAt.map {
            visit.words("polls.until", ["when": visit.dates.coming($0, now: visit.now)])
        }
        return try HomeCard.Line(
            poll.title, PollPaths.poll(poll.id, in: space), meta: [end].compactMap(\.self),
            isUnread: isUnread,
            question: poll.isShort ? question(poll, person, visit, space) : nil)
    }

    private static func question(
        _ poll: WaitingPoll, _ person: Person.ID, _ visit: Visit, _ space: Space
    ) throws -> CardQuestion {
        let seal = try BallotSeal.make(poll.id, .person(person), visit.site)
        var options = poll.question.choices.indices.map {
            FormOption(
                value: String($0), word: poll.question.label($0, visit.words), isChosen: false)
        }
        options.append(
            FormOption(
                value: BallotAnswer.blank, word: visit.words("polls.blank"), isChosen: false))
        return CardQuestion(
            poll.question.text, at: PollPaths.ballot(poll.id, in: space),
            field: BallotReading.name(poll.question), options: options,
            hidden: [
                .init(BallotSeal.field, seal), .init(Poll.ruledField, String(poll.ruled)),
                .init("back", HomePath.home(in: space)),
            ],
            button: visit.words("polls.vote"),
            note: visit.words(poll.isSecret ? "polls.card.secret" : "polls.card.named"))
    }
}
