import Community
import Content
import Foundation
import Storage

/// How people answer to an event: whether they do, how many may come, until when, and who sees it.
struct AnswerRules: Equatable, Sendable {
    enum Readers: String, SQLValue, CaseIterable, Sendable {
        /// Whoever sees the event and belongs to the space.
        case members
        /// Of these, who has answered.
        case answered
        /// The organiser and the moderators.
        case organiser
    }

    var isOpen = false
    /// Guests take one each; nil for any number.
    var seats: Int?
    /// For the event's own start; nil for until it begins.
    var until: Date?
    var readers = Readers.members
    /// How many one may bring along.
    var mostGuests = 0

    static let longestComment = 500
    static let (mostSeats, mostGuests) = (100_000, 20)
}

extension AnswerRules: FromRow {
    /// Of an `event AS e`.
    static let columns: SQL = """
        e.answers_open, e.seats, e.answer_until, e.list_for, e.guests_max
        """

    init(row: Row) throws {
        isOpen = try row["answers_open"]
        seats = try row["seats"]
        until = try row["answer_until"]
        readers = Readers(rawValue: try row["list_for"]) ?? .organiser
        mostGuests = try row["guests_max"]
    }
}
