import Community
import Content
import Foundation
import HTTP

/// All answers, one line for each ballot, for a spreadsheet. Of a secret poll the lines are in the
/// order of what they say and have no name; answers in one's own words stand each for itself, since
/// they would tell whose the others are.
enum Answers {
    /// Whoever runs a poll has them once it is over; of a named one, those who see its ballots.
    static func are(_ poll: Poll, _ questions: [Question], for visit: Visit) throws -> Bool {
        let space = try visit.space
        if visit.viewer.seesBallots(of: poll, in: space, at: visit.now) { return true }
        return poll.isClosed && visit.viewer.mayRun(poll)
    }

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try PollPages.find(id, visit)
        let questions = try QuestionStore(db: visit.db).questions(of: id)
        try visit.require(
            try are(poll, questions, for: visit), because: "polls.refusal.hidden")
        try visit.write { try visit.record(.exported, "\(Poll.kind) \(id)", in: $0) }
        var table = CSVTable()
        if poll.rules.isSecret {
            try addSecret(poll, questions, to: &table, visit)
        } else {
            table.add([visit.words("polls.table.voter")] + questions.map(\.text))
            for vote in try VoteStore(db: visit.db, poll: id).all() {
                guard let ballot = Ballot(code: vote.ballot) else { continue }
                table.add(
                    [vote.name ?? visit.words("person.gone")]
                        + zip(questions, ballot.answers).map { $0.said($1, visit.words) })
            }
        }
        return Tables.file(table, poll.item.title)
    }

    private static func addSecret(
        _ poll: Poll, _ questions: [Question], to table: inout CSVTable, _ visit: Visit
    ) throws {
        let ballots = try UrnStore(db: visit.db, poll: poll.id).lines().compactMap {
            Ballot(code: $0.dropFirst(17))
        }
        let closed = questions.filter { $0.method != .text }
        table.add(closed.map(\.text))
        let lines = ballots.map { ballot in
            closed.map { $0.said(ballot.answers[$0.position], visit.words) }
        }
        for line in lines.sorted(by: { $0.lexicographicallyPrecedes($1) }) { table.add(line) }
        for question in questions where question.method == .text {
            table.add([])
            table.add([question.text])
            let texts = ballots.map { question.said($0.answers[question.position], visit.words) }
            for text in texts.sorted() { table.add([text]) }
        }
    }
}
