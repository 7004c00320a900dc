import Community
import Content
import Foundation
import Storage

/// One date of an event, as people answer to it and come to it.
struct Gathering: Sendable {
    let occurrence: Occurrence
    let item: Item
    let uid: String
    let sequence: Int
    /// Those of this date where it has its own.
    let title: String
    let place: Place
    let zone: String
    let isWholeDays: Bool
    let organiser: String
    let organiserPerson: Person.ID?
    let isSeries: Bool
    /// When the event itself begins, by which its deadline is typed.
    let firstStart: Date
    let isPublished: Bool
    /// Whether it has points, documents or minutes.
    let hasMeeting: Bool
    /// This date, or the whole event.
    let isCancelled: Bool
    let rules: AnswerRules

    struct Place: Equatable, Sendable {
        let address: String
        let room: String
        let video: String

        /// On one line, for mails and lists; empty if nothing is known.
        var text: String {
            [address, room, video].filter { !$0.isEmpty }.joined(separator: ", ").oneLine
        }
    }

    var id: Occurrence.ID { occurrence.id }
    var event: Item.ID { occurrence.event }
    var startsAt: Date { occurrence.startsAt }
    var endsAt: Date { occurrence.endsAt }

    /// Until when one answers: what was typed for the event's own start stands as far before each
    /// of its dates, on the clock of its zone; never after the date has begun.
    var deadline: Date {
        guard let until = rules.until else { return startsAt }
        return min(ZonedShift.moved(until, with: firstStart, to: startsAt, zone), startsAt)
    }

    func takesAnswers(at now: Date) -> Bool {
        rules.isOpen && isPublished && !isCancelled && now < deadline
    }

    /// Offers are made and taken until it begins, also after the deadline.
    func takesOffers(at now: Date) -> Bool {
        rules.isOpen && isPublished && !isCancelled && now < startsAt
    }
}

extension Gathering: FromRow {
    init(row: Row) throws {
        occurrence = try Occurrence(row: row)
        item = try Item(row: row)
        uid = try row["uid"]
        sequence = try row["sequence"]
        title = try row["date_title"]
        place = Place(
            address: try row["date_place"], room: try row["date_room"],
            video: try row["date_video"])
        zone = try row["time_zone"]
        isWholeDays = try row["whole_days"]
        organiser = try row["organiser"]
        organiserPerson = try row["organiser_id"]
        let (rule, added): (String, String) = (try row["rule"], try row["added_dates"])
        isSeries = !rule.isEmpty || !added.isEmpty
        firstStart = try row["first_start"]
        isPublished = item.isPublished && item.trashedAt == nil
        isCancelled = try occurrence.isCancelled || (row["cancelled_at"] as Date?) != nil
        hasMeeting = try row["has_meeting"]
        rules = try AnswerRules(row: row)
    }
}
