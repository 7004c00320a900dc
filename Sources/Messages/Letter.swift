import Community
import Foundation
import Storage

/// A message that somebody writes to others, each of whom gets a copy of their own. In the code it
/// is a letter, so that it is not taken for a mail, which carries a copy to its address.
struct Letter: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    enum State: String, SQLValue, Sendable {
        /// It goes at its moment, and can be changed or taken back until then.
        case scheduled
        /// Its copies are being made.
        case sending
        case sent
        case cancelled
    }

    /// Whom an answer goes to.
    enum Answers: String, SQLValue, CaseIterable, Sendable { case author, all }

    let id: ID
    let thread: LetterThread.ID
    let author: Person.ID?
    let authorName: String?
    let authorHasPhoto: Bool
    let subject: String
    let body: String
    let html: String
    let asksReceipt: Bool
    /// Whether its text is shown after the acknowledgement only.
    let isOfficial: Bool
    let answers: Answers
    let answerBy: Date?
    let state: State
    let sendAt: Date
    let sentAt: Date?
    /// How many copies were made.
    let people: Int
    let remindedAt: Date?
    /// Taken away by a moderator's decision.
    let isHidden: Bool
    let version: Int

    /// When it went, or is to go.
    var at: Date { sentAt ?? sendAt }
    /// Whether something is asked of its readers.
    var asks: Bool { asksReceipt || answerBy != nil }
    var isOut: Bool { state == .sending || state == .sent }

    /// Up to so many people an answer may go to all.
    static let mostAnswered = 100
    /// What its files hang from.
    static let keeper = "letter"
}

/// A letter and what is answered to it. Each sees what they wrote and what they have a copy of.
enum LetterThread {
    struct ID: EntityID { let rawValue: Int64 }
}

extension Letter: FromRow {
    init(row: Row) throws {
        id = try row["letter_id"]
        thread = try row["thread_id"]
        author = try row["author_id"]
        authorName = try row["author_name"]
        authorHasPhoto = try row["author_has_photo"]
        subject = try row["subject"]
        body = try row["body"]
        html = try row["body_html"]
        asksReceipt = try row["asks_receipt"]
        isOfficial = try row["is_official"]
        answers = try row["answers_go"]
        answerBy = try row["answer_by"]
        state = try row["state"]
        sendAt = try row["send_at"]
        sentAt = try row["sent_at"]
        people = try row["people"]
        remindedAt = try row["reminded_at"]
        isHidden = try row["is_hidden"]
        version = try row["version"]
    }
}
