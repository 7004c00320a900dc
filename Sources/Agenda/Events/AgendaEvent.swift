import Community
import Content
import Foundation
import Storage

/// An event as it is kept: its words, its first time, the rule of its others.
struct AgendaEvent: Sendable {
    static let kind = "event"

    enum State: String, SQLValue, CaseIterable, Sendable {
        case draft, proposed, published, declined
    }

    /// What moderators decided of a proposal.
    struct Decision: Equatable, Sendable {
        let word: String
        let person: Person.ID?
        let at: Date?

        fileprivate init(row: Row) throws {
            word = try row["decision_word"]
            person = try row["decided_by"]
            at = try row["decided_at"]
        }
    }

    let item: Item
    let uid: String
    /// Raised by its organiser when the time or the place changes, or when it is cancelled.
    let sequence: Int
    let text: String
    let html: String
    let place: String
    let room: String
    let videoAddress: String
    let timeZone: String
    let isWholeDays: Bool
    /// On the clock of its zone: `20261127T190000`, or `20261127` for whole days.
    let startsLocal: String
    /// Exclusive.
    let endsLocal: String
    let startsAt: Date
    let theme: ItemTheme?
    let organiser: String
    let organiserPerson: Person.ID?
    let isImportant: Bool
    let cancelledAt: Date?
    let cancelledWord: String
    let state: State
    let decision: Decision
    /// As RFC 5545 writes it, without its name; empty for what happens once.
    let rule: String
    /// Local starts, with commas between them.
    let addedDates: String
    let exceptDates: String
    let series: Item.ID?
    let edition: Int
    let changedAt: Date
    /// Whether it has more dates than are kept.
    let isCapped: Bool
    let authorName: String?
    let authorHasPhoto: Bool

    var id: Item.ID { item.id }
    var isSeries: Bool { !rule.isEmpty || !addedDates.isEmpty }
}

extension AgendaEvent: FromRow {
    /// Of an `event AS e`, beside those of its item.
    static let columns: SQL = """
        e.uid, e.sequence, e.text, e.text_html, e.place, e.room, e.video_address, e.time_zone,
        e.whole_days, e.starts_local, e.ends_local, e.starts_at, e.organiser,
        e.organiser_id, e.important, e.cancelled_at, e.cancelled_word, e.state, e.decision_word,
        e.decided_by, e.decided_at, e.rule, e.added_dates, e.except_dates, e.series_id, e.edition,
        e.changed_at, e.capped
        """

    init(row: Row) throws {
        item = try Item(row: row)
        uid = try row["uid"]
        sequence = try row["sequence"]
        text = try row["text"]
        html = try row["text_html"]
        place = try row["place"]
        room = try row["room"]
        videoAddress = try row["video_address"]
        timeZone = try row["time_zone"]
        isWholeDays = try row["whole_days"]
        startsLocal = try row["starts_local"]
        endsLocal = try row["ends_local"]
        startsAt = try row["starts_at"]
        theme = try ItemTheme(beside: row)
        organiser = try row["organiser"]
        organiserPerson = try row["organiser_id"]
        isImportant = try row["important"]
        cancelledAt = try row["cancelled_at"]
        cancelledWord = try row["cancelled_word"]
        state = try row["state"]
        decision = try Decision(row: row)
        rule = try row["rule"]
        addedDates = try row["added_dates"]
        exceptDates = try row["except_dates"]
        series = try row["series_id"]
        edition = try row["edition"]
        changedAt = try row["changed_at"]
        isCapped = try row["capped"]
        authorName = try row["author_name"]
        authorHasPhoto = try row["author_has_photo"]
    }
}
