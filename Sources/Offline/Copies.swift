import Community
import Foundation
import HTTP

/// What a device is to keep: whose it is, until when, and which pages.
enum Copies {
    private struct List: Encodable {
        let person: String
        /// When the session ends, in milliseconds since 1970.
        let until: Int64
        let note: String
        let away: String
        let pages: [String]
    }

    static func index(_ visit: Visit) throws -> Response {
        let person = try visit.person
        let pages = OfflineSpace.all(visit).flatMap { $0.pages.map(\.address) }
        let list = List(
            person: person.description,
            until: Int64(try end(person, visit).timeIntervalSince1970 * 1000),
            note: visit.words("offline.copy", ["when": visit.dates.moment(visit.now)]),
            away: OfflinePaths.away(), pages: pages)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return Response(.ok, type: .json, Array(try encoder.encode(list)))
    }

    /// Who reads this is there now.
    private static func end(_ person: Person.ID, _ visit: Visit) throws -> Date {
        let sessions = try SessionStore(db: visit.db).all(of: person)
        let opened = sessions.first { $0.id == visit.viewer.session }?.createdAt ?? visit.now
        return SessionPolicy.of(visit.viewer).end(createdAt: opened, seenAt: visit.now)
    }
}
