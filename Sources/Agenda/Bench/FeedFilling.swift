import Community
import Content
import Foundation
import ICalendar
import Security
import Storage

/// A theme of 5,000 events, and the address of its feed.
struct FeedFilling {
    static let handle = "feed of 5,000 events"
    private static let events = 5_000

    private let site: Site
    private let crowd: BenchCrowd

    init(_ site: Site, _ crowd: BenchCrowd) {
        (self.site, self.crowd) = (site, crowd)
    }

    func fill() throws -> BenchHandles {
        let theme = try site.database.write {
            try ItemThemeStore(.agenda, db: $0).create("Permanences", in: crowd.space)
        }
        for start in stride(from: 0, to: Self.events, by: 100) {
            try site.database.write { db in
                for number in start..<start + 100 { try add(number, theme, db) }
            }
        }
        let token = try site.database.write {
            try SubscriptionStore(db: $0).create(
                .theme(theme), named: "", for: crowd.person(1), in: crowd.space, at: crowd.now)
        }
        var handles = BenchHandles()
        for number in 0..<20 {
            handles.add(SubscriptionPaths.feed(token.text + ".ics") + "?\(number)", to: Self.handle)
        }
        return handles
    }

    /// Long before all that the other measures look at; every tenth comes again.
    private func add(_ number: Int, _ theme: ItemTheme.ID, _ db: Database) throws {
        let start = LocalTime(day: 3_650 + number, second: 68_400)
        let times = EventTimes(
            zoneName: crowd.space.zone, start: start, end: start.adding(seconds: 7200))
        let text = "Ordre du jour : accueil, bilan de la période, questions diverses."
        let content = EventContent(
            title: "Permanence \(number)", text: text, html: "<p>\(text)</p>",
            place: "Bourse du travail, Toulouse", room: "Salle B", videoAddress: "",
            times: times, theme: theme, organiser: "Union régionale", isImportant: false,
            audience: .space, groups: [], commentsOpen: true,
            rule: number % 10 == 0 ? "FREQ=WEEKLY;COUNT=4" : "", added: [], excepted: [])
        let id = try EventStore(db: db).create(
            content, .published, in: crowd.space, by: crowd.person(1), at: crowd.now)
        try ItemStore(db: db).setPublished(id, true, at: crowd.now)
        try DateWriting(db: db, now: crowd.now).write(id)
    }
}
