import Community
import Content
import Foundation
import HTTP
import Storage

/// What stays at the head of its list, until a day if one is given.
enum Pins {
    static let job = JobKind(name: "forum.unpin") { payload, context in
        guard let id = Item.ID(segment: payload) else { return }
        try TopicModerationStore(db: context.db).endPin(id, at: context.now)
    }

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let moderation = try TopicModeration(id, visit)
        let end = moderation.topic.pinnedUntil.map { LocalDate($0, zone(moderation.space)).isoDay }
        return try visit.page(PinPage(moderation, day: end ?? "", error: nil))
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let moderation = try TopicModeration(id, visit)
        let day = visit.request.fields.first("day") ?? ""
        let end = day.isEmpty ? nil : end(of: day, moderation.space)
        guard day.isEmpty || (end.map { $0 > visit.now } ?? false) else {
            let error = visit.words("forum.error.pinDay")
            return try visit.page(PinPage(moderation, day: day, error: error), .unprocessable)
        }
        try moderation.store.setPinned(true, until: end, id)
        try plan(id, at: end, visit)
        if !moderation.topic.isPinned { try moderation.note(.pinned) }
        return moderation.done("forum.done.pinned")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let moderation = try TopicModeration(id, visit)
        try moderation.store.setPinned(false, until: nil, id)
        try plan(id, at: nil, visit)
        if moderation.topic.isPinned { try moderation.note(.unpinned) }
        return moderation.done("forum.done.unpinned")
    }

    /// The last minute of a day, on the clock of the space.
    private static func end(of day: String, _ space: Space) -> Date? {
        TypedMoment.read(
            day: day, time: "23:59", in: zone(space))
    }

    private static func zone(_ space: Space) -> TimeZone {
        TimeZone(identifier: space.zone) ?? .gmt
    }

    private static func plan(_ id: Item.ID, at date: Date?, _ visit: Visit) throws {
        let key = "\(job.name) \(id)"
        if let date {
            try JobQueue(visit.db).enqueue(
                job.name, payload: id.description, at: date, uniqueKey: key)
        } else {
            try JobQueue(visit.db).cancel(uniqueKey: key)
        }
    }
}
