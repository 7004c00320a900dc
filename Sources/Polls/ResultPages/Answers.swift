import Community
import Content
import Foundation
import HTTP

/// All answers, one line for each ballot, for a spreadsheet. Of a secret poll each question stands
/// for itself, its answers in the order of what they say: one answer of somebody would tell theirs
/// to the others.
enum Answers {
    /// Whoever runs a poll has them once it is over; of a named one, those who see its ballots.
    static func are(_ poll: Poll, for visit: Visit) throws -> Bool {
        let space = try visit.space
        if visit.viewer.seesBallots(of: poll, in: space, at: visit.now) { return true }
        return poll.isClosed && visit.viewer.mayRun(poll)
    }

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try Poll.find(id, visit)
        let questions = try QuestionStore(db: visit.db).questions(of: id)
        try visit.require(
            try are(poll, for: visit), because: "polls.refusal.hidden")
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
        for question in questions {
            if question.position > 0 { table.add([]) }
            table.add([question.text])
            let said = ballots.map { question.said($0.answer(to: question), visit.words) }
            for text in said.sorted() { table.add([text]) }
        }
    }
}
