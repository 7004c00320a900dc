import Community
import Foundation
import Storage

/// Once a day, at seven in the zone of each space: one notice for each person who follows
/// something by digest and has not read it meanwhile.
enum DigestJobs {
    static let hour = 7

    static let tell = JobKind(name: "community.digest", every: 1800) { _, context in
        for space in try SpaceStore(db: context.db).all() { try tell(space, context) }
        let old = context.now.addingTimeInterval(-DigestStore.stay)
        try DigestStore(db: context.db).forget(before: old)
    }

    private static func tell(_ space: Space, _ context: JobContext) throws {
        let edge = lastEdge(before: context.now, TimeZone(identifier: space.zone) ?? .gmt)
        let store = DigestStore(db: context.db)
        var waiting = try store.waiting(in: space.id, before: edge)
        while !waiting.isEmpty {
            for one in waiting { try tell(one, space, edge, context) }
            try store.markTold(waiting.map(\.person), in: space.id, before: edge)
            waiting = try store.waiting(in: space.id, before: edge)
        }
    }

    private static func tell(
        _ one: DigestStore.Waiting, _ space: Space, _ edge: Date, _ context: JobContext
    ) throws {
        let words = context.site.catalogues.words(one.locale)
        let threads = words.count("digest.threads", one.threads)
        let title = words.count("digest.messages", one.messages, ["threads": threads])
        try NoticeStore(db: context.db).add(
            .digest, for: [one.person], titled: title, address: Digests.address(edge, space),
            actor: nil, in: space.id, at: context.now)
    }

    /// The last seven o'clock.
    static func lastEdge(before now: Date, _ zone: TimeZone) -> Date {
        func edge(_ date: Date) -> Date {
            let day = LocalDate(date, zone)
            return LocalDate.moment(
                year: day.year, month: day.month, day: day.day, hour: hour, minute: 0, in: zone)
        }
        let today = edge(now)
        return today <= now ? today : edge(today.addingTimeInterval(-86_400))
    }
}
