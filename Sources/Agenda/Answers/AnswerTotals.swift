import Community
import Content
import Foundation
import Storage

/// How many come, with how many guests, and how many would.
struct AnswerTotals: Equatable, Sendable {
    struct Group: Equatable, Sendable {
        var people = 0
        var guests = 0
        var all: Int { people + guests }
    }

    /// Those who have their seats.
    var coming = Group()
    var waiting = Group()
    var maybe = 0
    var no = 0
    /// Seats that are offered.
    var offered = 0

    var answered: Int { coming.people + waiting.people + maybe + no }

    mutating func add(_ row: Row) throws {
        let (people, guests): (Int, Int) = (try row["people"], try row["guests"])
        switch try (row["answer"] as EventAnswer.Word, row["seat"] as EventAnswer.Seat) {
        case (.yes, .held): coming = Group(people: people, guests: guests)
        case (.yes, .waiting), (.yes, .offered):
            waiting.people += people
            waiting.guests += guests
            offered += try row["offered"]
        case (.maybe, _): maybe = people
        case (.no, _): no = people
        default: break
        }
    }
}
