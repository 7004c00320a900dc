import Foundation
import Testing

@testable import ICalendar

@Suite("Bad calendars") struct BadCalendarTests {
    private let reader = CalendarReader(zone: CalendarZone("Europe/Paris")!)
    private let good = Calendar.text(Calendar.event("DTSTART:20261127T190000"))

    private func title(_ data: Data) throws -> String? {
        try reader.read(data).series.first?.event?.title
    }

    @Test func `UTF-16 in both orders, with or without a mark, and Windows-1252 are read`() throws {
        for encoding in [
            String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf16, .windowsCP1252, .utf8,
        ] {
            #expect(try title(good.data(using: encoding)!) == "Réunion", "\(encoding)")
        }
        #expect(try title(Data([0xFF, 0xFE]) + good.data(using: .utf16LittleEndian)!) == "Réunion")
        #expect(try title(Data([0xFE, 0xFF]) + good.data(using: .utf16BigEndian)!) == "Réunion")
        #expect(try title(Data([0xEF, 0xBB, 0xBF]) + Data(good.utf8)) == "Réunion")
    }

    @Test func `a file that is cut is refused wherever the cut is`() throws {
        let bytes = Data(good.utf8)
        for length in 0..<bytes.count - 4 {
            #expect(throws: CalendarReadError.self) { try reader.read(bytes.prefix(length)) }
        }
        let cut = CalendarReadError.cut("VEVENT", line: 3)
        #expect(throws: cut) { try reader.read(bytes.prefix(100)) }
    }

    @Test func `a file that is too large is refused before it is read`() throws {
        let large = Data(repeating: 65, count: 50_000_000)
        #expect(throws: CalendarReadError.tooLarge(12_000_000)) { try reader.read(large) }
    }

    @Test(arguments: ["", "Bonjour", "<html></html>", "BEGIN:VCARD\nEND:VCARD", "BEGIN:VEVENT"])
    func `what is no calendar says so`(text: String) {
        #expect(throws: CalendarReadError.noCalendar) { try reader.read(Data(text.utf8)) }
    }

    @Test func `control characters are left out and said`() throws {
        let file = try reader.read(Data(good.replacing("Réu", with: "Ré\u{0}\u{7}\u{1B}u").utf8))
        #expect(file.series[0].event?.title == "Réunion")
        #expect(file.problems.map(\.kind) == [.controls])
    }

    @Test(arguments: [
        ("DTSTART:demain", CalendarProblem.Kind.noStart, 7), ("LOCATION:Ici", .noStart, 3),
        ("DTSTART:20260230T100000", .noStart, 7),
        ("DTSTART:20260102T100000\nDTEND:20260101T100000", .endsBeforeStart, 8),
        ("DTSTART:20260102\nDTEND:20260101", .endsBeforeStart, 8),
        ("DTSTART:00010101", .farAway, 7),
        ("DTSTART:20260102\nRRULE:FREQ=TOUJOURS", .rule(.frequency), 8),
    ])
    func `an event that cannot be taken is left out with its line`(
        body: String, kind: CalendarProblem.Kind, line: Int
    ) throws {
        let other = "BEGIN:VEVENT\nUID:b\nSUMMARY:Autre\nDTSTART:20261127\nEND:VEVENT"
        let file = try Calendar.read(Calendar.text(Calendar.event(body) + "\n" + other))
        #expect(file.series.map { $0.event?.title } == ["Autre"])
        #expect(file.problems.map(\.kind) == [kind])
        #expect(file.problems.map(\.line) == [line])
        #expect(file.problems.map(\.isRejection) == [true])
    }

    @Test func `a line that is none is left out with its number`() throws {
        let file = try Calendar.read(
            Calendar.text(Calendar.event("DTSTART:20260102\nPas une ligne\nEXDATE:hier")))
        #expect(file.series.count == 1)
        #expect(file.problems.map(\.line) == [8, 9])
        #expect(file.problems.map(\.kind) == [.line, .value("EXDATE")])
    }

    @Test func `a start outside its rule is said and kept`() throws {
        let file = try Calendar.read(
            Calendar.text(Calendar.event("DTSTART:20260102T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO")))
        #expect(file.series.count == 1)
        #expect(file.problems.map(\.kind) == [.startOutsideRule])
    }

    @Test func `parts within parts come to an end`() {
        let deep = String(repeating: "BEGIN:VEVENT\n", count: 100_000)
        #expect(throws: CalendarReadError.self) {
            try reader.read(Data(("BEGIN:VCALENDAR\n" + deep).utf8))
        }
    }
}
