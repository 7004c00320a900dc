import Community
import Foundation
import Storage

/// Once a day, at seven in the zone of each space: one notice for each person who follows
/// something by digest and has not read it meanwhile.
enum DigestJobs {
    static let hour = 7
    private static let batchName = "community.digest.space"

    /// Puts a job into the table for each space where something waits, and forgets what is old.
    static let plan = JobKind(name: "community.digest", every: 1800) { _, context in
        let store = DigestStore(db: context.db)
        for (id, oldest) in try store.spacesWaiting() {
            guard let space = try SpaceStore(db: context.db).find(id) else { continue }
            let edge = lastEdge(before: context.now, TimeZone(identifier: space.zone) ?? .gmt)
            guard oldest < edge else { continue }
            let turn = Turn(space: space.id, edge: edge)
            try JobQueue(context.db).enqueue(
                batchName, payload: turn.payload, at: context.now,
                uniqueKey: "digest \(space.id)")
        }
        try JobQueue(context.db).enqueue(
            forgetName, at: context.now, uniqueKey: forgetName)
    }

    private static let forgetName = "community.digest.forget"

    /// Forgets what is old, some at a time.
    static let forget = JobKind(name: forgetName) { _, context in
        let old = context.now.addingTimeInterval(-DigestStore.stay)
        guard try DigestStore(db: context.db).forget(before: old) else { return }
        try JobQueue(context.db).enqueue(forgetName, at: context.now)
    }

    /// Tells one batch of people in a space, in the order of their numbers, and comes back while
    /// there are more: each transaction is short, and whoever was told is noted in the same one.
    /// What they are not to be told any more, since they have read it or may not, goes with it.
    static let batch = JobKind(name: batchName) { payload, context in
        guard let turn = Turn(payload),
            let space = try SpaceStore(db: context.db).find(turn.space)
        else { return }
        let store = DigestStore(db: context.db)
        let people = try store.people(in: space.id, before: turn.edge)
        let waiting = try store.waiting(people, in: space.id, before: turn.edge)
        for (title, some) in Dictionary(grouping: waiting, by: { title(of: $0, context.site) }) {
            try NoticeStore(db: context.db).add(
                .digest, for: some.map(\.person), titled: title,
                address: Digests.address(turn.edge, space), actor: nil, in: space.id,
                at: context.now)
        }
        try store.markTold(waiting.map(\.person), in: space.id, before: turn.edge)
        try store.dropUntold(people, in: space.id, before: turn.edge)
        guard people.count == DigestStore.batch else { return }
        // Without the unique key: under it stands the job that runs now.
        try JobQueue(context.db).enqueue(batchName, payload: payload, at: context.now)
    }

    /// A space and the moment up to which it is told: the same for all of its batches.
    private struct Turn {
        let space: Space.ID
        let edge: Date

        init(space: Space.ID, edge: Date) { (self.space, self.edge) = (space, edge) }

        init?(_ payload: String) {
            let parts = payload.split(separator: " ").compactMap { Int64($0) }
            guard parts.count == 2 else { return nil }
            space = Space.ID(rawValue: parts[0])
            edge = Date(milliseconds: parts[1])
        }

        var payload: String { "\(space) \(edge.milliseconds)" }
    }

    private static func title(of one: DigestStore.Waiting, _ site: Site) -> String {
        let words = site.catalogues.words(one.locale)
        let threads = words.count("digest.threads", one.threads)
        return words.count("digest.messages", one.messages, ["threads": threads])
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
