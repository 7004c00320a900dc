import Community
import Content
import Foundation
import HTTP
import ICalendar
import Storage
import TestKit
import Testing

@testable import Agenda

/// A town whose moderator brings in calendars of others. It is Monday 3 June 2019, 14 h 30.
struct ImportTown {
    let room: AgendaTown
    private var imports: String { CalendarImport.kind.all(in: room.space) }

    init(_ room: AgendaTown? = nil) throws { self.room = try room ?? AgendaTown() }

    func calendar(_ events: String...) -> String {
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events.joined() + "END:VCALENDAR\r\n"
    }

    func event(_ uid: String, _ title: String, _ more: String = "") -> String {
        let lines = ["BEGIN:VEVENT", "UID:" + uid, "SUMMARY:" + title]
        let start = more.contains("DTSTART") ? [] : ["DTSTART;TZID=Europe/Paris:20300115T180000"]
        return (lines + start + (more.isEmpty ? [] : [more]) + ["END:VEVENT"])
            .map { $0 + "\r\n" }.joined()
    }

    func send(_ data: Data, by resident: Resident = .malik) throws -> Answer {
        let file = try UploadedFile("agenda.ics", Array(data), in: room.town.site.files)
        return try room.visit(resident).post(imports, [:], files: [file])
    }

    func look(_ text: String) throws -> (path: String, page: Answer) {
        let sent = try send(Data(text.utf8))
        let path = try #require(sent.location, "\(sent.words)")
        return (path, try room.visit(.malik).get(path))
    }

    @discardableResult
    func take(_ text: String) throws -> Answer {
        let (path, _) = try look(text)
        #expect(try room.visit(.malik).post(path, [:]).status == 303)
        try room.town.runJobs()
        return try room.visit(.malik).get(path)
    }

    func events() throws -> [AgendaEvent] {
        try room.town.site.database.read { db in
            try db.all("\(EventStore.selection) WHERE 1 = 1 ORDER BY e.starts_at, e.item_id")
        }
    }

    func reasons(_ resident: Resident) throws -> [String] {
        let person = try room.town.person(resident)
        return try room.town.site.database.read {
            try $0.values(
                "SELECT n.reason FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    func titles(of resident: Resident) throws -> [String] {
        let person = try room.town.person(resident)
        return try room.town.site.database.read {
            try $0.values(
                "SELECT n.title FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    /// Lets people answer to the dates of an event.
    func open(_ id: Item.ID) throws {
        let answer = try room.visit(.malik).put(
            GatheringPaths.rules(id, in: room.space),
            ["open": "1", "list_for": "members", "guests_max": "5"])
        #expect(answer.status == 303, "\(answer.words)")
    }

    func answer(_ date: Agenda.Occurrence, _ resident: Resident, _ word: String) throws {
        let answer = try room.visit(resident).post(
            GatheringPaths.answers(date.id, in: room.space),
            ["answer": word, "guests": "0", "comment": ""])
        #expect(answer.status == 303, "\(answer.words)")
    }
}
