import Community
import Content
import Storage

/// Reads ballots to count them, in one statement.
struct CountStore {
    let db: Database

    func tally(_ poll: Poll, _ questions: Int) throws -> AnswerTally {
        var tally = AnswerTally(questions: questions)
        if poll.rules.isSecret {
            try db.each(
                "SELECT u.ballots FROM poll_urn AS u WHERE u.poll_id = \(poll.id)"
            ) { tally.add(lines: try $0["ballots"]) }
        } else {
            try db.each("SELECT v.ballot FROM poll_vote AS v WHERE v.poll_id = \(poll.id)") {
                tally.add(ballot: try $0["ballot"])
            }
        }
        return tally
    }
}
