import Community
import Content
import Foundation
import Storage

/// A poll that waits for somebody, with its first question.
struct WaitingPoll: FromRow, Sendable {
    let id: Item.ID
    let title: String
    let closesAt: Date?
    let isSecret: Bool
    let ruled: Int
    let questionCount: Int
    var question: Question

    init(row: Row) throws {
        id = try row["id"]
        title = try row["title"]
        closesAt = try row["closes_at"]
        isSecret = try row["secret"]
        ruled = try row["ruled"]
        questionCount = try row["question_count"]
        question = try Question(row: row)
    }

    /// Whether a card has room for it: one question, of which one chooses one of a few.
    var isShort: Bool {
        questionCount == 1 && question.method == .one && question.choices.count <= 5
    }
}
