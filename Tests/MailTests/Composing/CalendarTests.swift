import Foundation
import Mail
import Testing

@Suite("A calendar in a message") struct CalendarTests {
    @Test func `it stands beside the texts, with its method`() throws {
        var message = try Letters.message(html: "<p>Bonjour</p>")
        message.calendar = CalendarPart(
            method: "request", text: "BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n")
        let read = try ReadMessage(message)
        #expect(read.defects == [])
        #expect(read.parts.map(\.type) == ["text/plain", "text/html", "text/calendar"])
        #expect(read.parts[2].content == "BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n")
        #expect(try Letters.lines(message).joined().contains("method=REQUEST"))
    }

    @Test func `lines are folded at 75 octets, and no letter is cut`() {
        let summary = "SUMMARY:" + String(repeating: "é😀", count: 60)
        let part = CalendarPart(method: "REQUEST", text: summary)
        let lines = part.text.components(separatedBy: "\r\n").dropLast()
        #expect(lines.count > 4)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
        #expect(CalendarPart.unfolded(part.text) == summary + "\n")
        #expect(CalendarPart(method: "REQUEST", text: part.text) == part)
    }
}
