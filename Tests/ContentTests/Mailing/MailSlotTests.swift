import Community
import Foundation
import Testing

@testable import Content

@Suite("When a digest is due") struct MailSlotTests {
    private let paris = TimeZone(identifier: "Europe/Paris") ?? .gmt

    private func date(_ text: String) throws -> Date {
        try Date(text, strategy: .iso8601)
    }

    private func edge(
        _ rhythm: MailRhythm, _ weekday: Int = 1, _ hour: Int = 8, _ now: String
    ) throws -> String {
        let slot = try #require(MailSlot(rhythm, weekday: weekday, hour: hour))
        return LocalDate(slot.edge(before: try date(now), paris), paris).rfc3339
    }

    @Test func `each day at its hour, on the nights when clocks change too`() throws {
        #expect(try edge(.daily, "2019-03-30T12:00:00Z") == "2019-03-30T08:00:00+01:00")
        #expect(try edge(.daily, "2019-03-31T06:00:00Z") == "2019-03-31T08:00:00+02:00")
        #expect(try edge(.daily, "2019-03-31T05:59:59Z") == "2019-03-30T08:00:00+01:00")
        #expect(try edge(.daily, "2019-10-27T07:00:00Z") == "2019-10-27T08:00:00+01:00")
        #expect(try edge(.daily, "2019-10-27T06:59:59Z") == "2019-10-26T08:00:00+02:00")
    }

    @Test func `an hour that a spring night leaves out is told in the next one`() throws {
        #expect(try edge(.daily, 1, 2, "2019-03-31T12:00:00Z") == "2019-03-31T03:00:00+02:00")
        #expect(try edge(.daily, 1, 2, "2019-03-31T00:59:59Z") == "2019-03-30T02:00:00+01:00")
    }

    @Test func `each week on its day, over the end of a month and of a year`() throws {
        #expect(try edge(.weekly, 7, 8, "2020-03-02T09:00:00Z") == "2020-03-01T08:00:00+01:00")
        #expect(try edge(.weekly, 6, 8, "2020-03-01T09:00:00Z") == "2020-02-29T08:00:00+01:00")
        #expect(try edge(.weekly, 2, 8, "2020-01-03T09:00:00Z") == "2019-12-31T08:00:00+01:00")
        #expect(try edge(.weekly, 5, 8, "2020-01-03T06:00:00Z") == "2019-12-27T08:00:00+01:00")
    }

    @Test func `each month on its first day, in January and after a leap day`() throws {
        #expect(try edge(.monthly, "2020-02-29T23:00:00Z") == "2020-02-01T08:00:00+01:00")
        #expect(try edge(.monthly, "2020-03-01T07:00:00Z") == "2020-03-01T08:00:00+01:00")
        #expect(try edge(.monthly, "2020-01-01T06:59:00Z") == "2019-12-01T08:00:00+01:00")
    }

    private func edge(_ rhythm: MailRhythm, _ now: String) throws -> String {
        try edge(rhythm, 1, 8, now)
    }
}
