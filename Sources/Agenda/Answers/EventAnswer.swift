import Community
import Content
import Foundation
import Storage

/// What somebody answered to one date.
struct EventAnswer: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    enum Word: String, SQLValue, CaseIterable, Sendable {
        case yes, maybe, no
    }

    /// What became of a yes.
    enum Seat: String, SQLValue, CaseIterable, Sendable {
        case none, held, waiting, offered, lapsed
    }

    struct Offer: Equatable, Sendable {
        /// For whoever answered and their guests together.
        let seats: Int
        let until: Date
    }

    let id: ID
    let answerer: Answerer
    let word: Word
    let guests: Int
    let comment: String
    let seat: Seat
    let line: Int?
    let passedSeats: Int
    let offer: Offer?
    let changedAt: Date

    /// With its guests.
    var size: Int { 1 + guests }

    func hasOffer(at now: Date) -> Bool { offer.map { now < $0.until } ?? false }
}

extension EventAnswer: FromRow {
    /// Of an `event_answer AS a`.
    static let columns: SQL = """
        a.id AS answer_id, a.person_id AS answer_person, a.invitation_id AS answer_guest, a.answer,
        a.guests, a.comment, a.seat, a.line, a.passed_seats, a.offered_seats, a.offered_until,
        a.changed_at AS answer_changed
        """

    init(row: Row) throws {
        id = try row["answer_id"]
        let (person, guest): (Person.ID?, EventGuest.ID?) =
            (try row["answer_person"], try row["answer_guest"])
        answerer = person.map { .person($0) } ?? .guest(guest ?? EventGuest.ID(rawValue: 0))
        word = try row["answer"]
        guests = try row["guests"]
        comment = try row["comment"]
        seat = try row["seat"]
        line = try row["line"]
        passedSeats = try row["passed_seats"]
        let (seats, until): (Int?, Date?) = (try row["offered_seats"], try row["offered_until"])
        offer = seats.flatMap { seats in until.map { Offer(seats: seats, until: $0) } }
        changedAt = try row["answer_changed"]
    }
}
