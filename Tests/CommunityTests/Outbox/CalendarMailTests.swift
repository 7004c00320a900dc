import Foundation
import Mail
import Storage
import TestKit
import Testing

@testable import Community

@Suite("Invitations to calendars") struct CalendarMailTests {
    let here: SendingTown

    init() throws { here = try SendingTown() }

    private static let calendar = MailCalendar(
        method: "REQUEST",
        text: "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nORGANIZER:mailto:"
            + MailCalendar.answersPlace + "\r\nATTENDEE;CN=" + MailPlace.text("name")
            + ":mailto:x@exemple.test\r\nEND:VCALENDAR\r\n")

    @Test func `its places are filled at the last moment, and answers have the mail's address`()
        throws
    {
        let mail = try here.post.write { $0.calendar = Self.calendar }
        try here.send()
        let message = try IncomingMessage(
            Array(here.messages[0].joined(separator: "\r\n").utf8))
        let part = try #require(message.parts.first { $0.type == "text/calendar" })
        let text = String(decoding: part.bytes, as: UTF8.self)
            .replacing("\r\n ", with: "").replacing("\n ", with: "")
        let own = try #require(
            try here.town.site.database.read {
                try Mailer(site: here.town.site, db: $0, now: here.town.site.clock.now())
                    .answerAddress(of: mail)
            })
        #expect(text.contains("ORGANIZER:mailto:\(own)"))
        #expect(part.parameters["method"] == "REQUEST")
        #expect(!text.contains(MailPlace.text("name")))
    }

    @Test func `what a calendar answers by itself is an answer of its reader`() throws {
        let marks = try Postmarks(SendingTown())
        let reply = marks.reply("", fields: "Auto-Submitted: auto-generated\n")
            .replacing(
                "Content-Type: text/plain; charset=utf-8",
                with: "Content-Type: text/calendar; charset=utf-8; method=REPLY")
        try marks.take(reply)
        #expect(try marks.here.post.heard().joined().contains("answered"))
        #expect(try marks.steps == [.queued, .accepted, .answered])
    }
}
