import Community
import Foundation
import ICalendar
import Mail
import TextFiles

/// What a calendar answers to one event (RFC 5546 3.2.3), read from what came with a mail.
struct CalendarReply: Equatable {
    let uid: String
    let word: EventAnswer.Word?
    /// When it was said.
    let stamp: Date?
    /// The date that it is about; nil for all.
    let recurrence: CalendarTime?
    let comment: String

    /// Larger calendars are no answers.
    private static let mostBytes = 256 << 10

    static func all(in attachments: [MailReply.Attachment]) -> [CalendarReply] {
        attachments.filter {
            ["text/calendar", "application/ics"].contains($0.type)
                && $0.bytes.count <= mostBytes
        }.flatMap { read(String(decoding: $0.bytes, as: UTF8.self)) }
    }

    static func read(_ text: String) -> [CalendarReply] {
        let lines = CalendarPart.unfolded(text).split(separator: "\n").enumerated()
            .compactMap { ContentLine(String($1), number: $0 + 1) }
        guard lines.contains(where: { $0.name == "METHOD" && $0.value.uppercased() == "REPLY" })
        else { return [] }
        var found: [CalendarReply] = []
        var event: [ContentLine]?
        for line in lines {
            switch (line.name, line.value.uppercased()) {
            case ("BEGIN", "VEVENT"): event = []
            case ("END", "VEVENT"):
                if let reply = event.flatMap(CalendarReply.init) { found.append(reply) }
                event = nil
            default: event?.append(line)
            }
        }
        return found
    }

    private init?(_ lines: [ContentLine]) {
        func line(_ name: String) -> ContentLine? { lines.first { $0.name == name } }
        let attendees = lines.filter { $0.name == "ATTENDEE" }
        // Whoever forwards it tells of others as well: which of them answers, nobody knows.
        guard let uid = line("UID")?.text, attendees.count == 1
        else { return nil }
        self.uid = uid
        switch attendees[0].parameters["PARTSTAT"]?.uppercased() {
        case "ACCEPTED": word = .yes
        case "TENTATIVE": word = .maybe
        case "DECLINED": word = .no
        default: word = nil
        }
        stamp = line("DTSTAMP").flatMap { CalendarTime($0)?.moment }
        recurrence = line("RECURRENCE-ID").flatMap { CalendarTime($0) }
        comment = line("COMMENT")?.text.oneLine ?? ""
    }
}
