import Foundation
import Testing

@testable import Community

@Suite("The clocks of a zone") struct ZoneClockTests {
    @Test(arguments: [
        "Europe/Paris", "America/Cayenne", "Pacific/Noumea", "Indian/Reunion", "Asia/Kathmandu",
        "Europe/Moscow", "Africa/Casablanca", "Pacific/Apia", "UTC", "no such zone",
    ])
    func `show what the system says at any moment, and on either side of each change`(
        name: String
    ) throws {
        let zone = TimeZone(identifier: name) ?? .gmt
        let clock = ZoneClock.of(name)
        var moments = stride(from: -400_000_000, to: 4_300_000_000, by: 86_400 * 29 + 1_234).map {
            Date(timeIntervalSince1970: Double($0))
        }
        var moment = Date(timeIntervalSince1970: -86_400 * 3_650)
        while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment,
            next.timeIntervalSince1970 < 4_200_000_000
        {
            moments += [-1, -0.001, 0, 0.001, 1].map { next.addingTimeInterval($0) }
            moment = next
        }
        for moment in moments {
            #expect(LocalDate(moment, clock) == LocalDate(moment, zone), "\(moment)")
        }
    }

    @Test func `print years of any length`() {
        let dates = [-62_135_596_800.0, 253_402_300_800, 1_559_565_000].map {
            LocalDate(Date(timeIntervalSince1970: $0), .gmt).rfc3339
        }
        #expect(dates == ["0001-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "2019-06-03T12:30:00Z"])
    }
}
