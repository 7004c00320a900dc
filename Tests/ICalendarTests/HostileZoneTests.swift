import Foundation
import Testing

@testable import ICalendar

/// Zones that would have a server work for long.
@Suite("Hostile zones") struct HostileZoneTests {
    /// Names that nobody explains, then a large description named by each of many times.
    private static let file: String = {
        let unknown = (0..<1_000).map {
            event("\($0)", "DTSTART;TZID=Inventé/\($0):20260102T100000")
        }
        let days = (0..<2_000).map { LocalTime(day: 20_000 + $0).basic + "T100000" }
        let list = "\nEXDATE;TZID=Nulle part:" + days.joined(separator: ",")
        let comment = "COMMENT:" + String(repeating: "x", count: 190) + "\n"
        let large =
            "BEGIN:VTIMEZONE\nTZID:Nulle part\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
            + "TZOFFSETFROM:+0313\nTZOFFSETTO:+0313\n"
            + String(repeating: comment, count: 20_000)
            + "END:STANDARD\nEND:VTIMEZONE"
        let named = (0..<20).map {
            event("n\($0)", "DTSTART:20260102T100000\nRRULE:FREQ=DAILY" + list)
        }
        return Calendar.text(large + "\n" + (unknown + named).joined(separator: "\n"))
    }()

    private static func event(_ uid: String, _ body: String) -> String {
        Calendar.event(body).replacing("one@example.org", with: uid)
    }

    @Test func `a file that names one large zone forty thousand times is read`() throws {
        let file = try Calendar.read(Self.file)
        #expect(file.series.count == 1_020)
        let last = try #require(file.series.last?.event)
        #expect(last.times.excepted.count == 2_000)
    }

    @Test func `each zone is worked out once, and after a thousand names no more`() throws {
        var reader = ComponentReader()
        let calendar = try #require(try reader.read(Data(Self.file.utf8)).first)
        var table = ZoneTable(fallback: .utc)
        table.begin(fallback: .utc, own: calendar.children.filter { $0.name == "VTIMEZONE" })
        let time = try #require(LocalTime("20260102T100000"))
        for number in 0..<3_000 {
            for _ in 0..<3 { #expect(table.zone("Inventé/\(number)", around: time) == nil) }
        }
        for _ in 0..<100_000 { _ = table.zone("Nulle part", around: time) }
        #expect(table.looked == 1_001)
        #expect(table.zone("Inventé/1", around: time) == nil)
    }
}
