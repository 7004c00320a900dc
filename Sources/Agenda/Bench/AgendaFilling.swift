import Community
import Content
import Foundation
import ICalendar
import Storage

/// An agenda of ten years with 27 meetings each, and 200 series that come again every month.
struct AgendaFilling {
    private let site: Site
    private let crowd: BenchCrowd
    private let zone: TimeZone
    private let today: LocalTime

    init(_ site: Site, _ crowd: BenchCrowd) {
        self.site = site
        self.crowd = crowd
        zone = TimeZone(identifier: crowd.space.zone) ?? .gmt
        today = LocalTime(crowd.now, in: zone, isWholeDay: true)
    }

    private static let years = 10
    private static let meetings = 27
    private static let series = 200

    func fill() throws -> BenchHandles {
        for year in 0..<Self.years { try add(meetingsOf: year) }
        for start in stride(from: 0, to: Self.series, by: 20) {
            try site.database.write { db in
                for number in start..<start + 20 { try addSeries(number, db) }
            }
        }
        var handles = BenchHandles()
        let home = AgendaPaths.agenda(in: crowd.space) + "?view=month&date="
        handles.add(home + today.isoDay.prefix(7), to: AgendaBench.full)
        // Before all of them, and of another space of the same calendar no more.
        handles.add(home + "\(today.year - Self.years - 2)-03", to: AgendaBench.free)
        return handles
    }

    private func add(meetingsOf year: Int) throws {
        try site.database.write { db in
            for number in 0..<Self.meetings {
                let day = today.adding(days: -365 * year - number * 13)
                try add("Réunion \(year)-\(number)", LocalTime(day: day.day, clock: 64_800), "", db)
            }
        }
    }

    private func addSeries(_ number: Int, _ db: Database) throws {
        let start = today.adding(days: -365 * Self.years + number * 7 % 365)
        let clock = 28_800 + number % 20 * 1800
        let weekday = SimpleRule.weekdayCodes[number % 5]
        try add(
            "Série \(number)", LocalTime(day: start.day, clock: clock),
            "FREQ=MONTHLY;BYDAY=\(number / 5 % 4 + 1)\(weekday)", db)
    }

    private func add(
        _ title: String, _ start: LocalTime, _ rule: String, _ db: Database
    ) throws {
        let times = EventTimes(
            zoneName: zone.identifier, start: start, end: start.adding(seconds: 7200))
        let content = EventContent(
            title: title, text: "", html: "", place: "Toulouse", room: "", videoAddress: "",
            times: times, theme: nil, organiser: "", isImportant: false, audience: .space,
            groups: [], commentsOpen: true, rule: rule, added: [], excepted: [])
        let store = EventStore(db: db)
        let id = try store.create(
            content, .published, in: crowd.space, by: crowd.person(1), at: crowd.now)
        try ItemStore(db: db).setPublished(id, true, at: crowd.now)
        try DateWriting(db: db, now: crowd.now).write(id)
    }
}
