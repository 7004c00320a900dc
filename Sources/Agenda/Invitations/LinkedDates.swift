import Community
import Content
import Foundation
import HTTP

/// The dates that one answers to by the link of an invitation: those of the event, and of the parts
/// that were split off it since.
struct LinkedDates {
    /// Among which one chooses.
    private static let most = 12

    private let guest: EventGuest
    private let parts: [EventGuest]
    let coming: [Gathering]

    init(of guest: EventGuest, _ visit: Visit) throws {
        self.guest = guest
        parts = try GuestStore(db: visit.db).parts(of: guest)
        coming = try GatheringStore(db: visit.db).coming(
            of: parts.map(\.event), at: visit.now, limit: Self.most
        ).filter(\.isPublished)
    }

    /// The date that the form or the address names, or the next one; with the invitation to the
    /// part that it belongs to by now.
    func named(_ visit: Visit) throws -> (Gathering, EventGuest)? {
        let store = GatheringStore(db: visit.db)
        let named =
            (visit.request.fields.first("date") ?? visit.request.head.query.first("date"))
            .flatMap(Occurrence.ID.init(segment:))
        let found =
            try named.flatMap { try store.find($0) }
            ?? coming.first { !$0.isCancelled } ?? coming.first
            ?? store.next(of: guest.event, at: visit.now)
        guard let found, found.isPublished,
            let part = parts.first(where: { $0.event == found.event })
        else { return nil }
        return (found, part)
    }
}
