import Community
import Content
import Foundation
import Storage

/// One date as a meeting: what is on its agenda, what was decided.
struct Meeting: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    static let keeper = "event_meeting"

    let id: ID
    let minutes: String
    let html: String
    let publishedAt: Date?
    let edition: Int
    let changedAt: Date

    var hasMinutes: Bool { !minutes.isEmpty }
    var place: AttachmentPlace { AttachmentPlace(Self.keeper, id.rawValue) }
}

extension Meeting: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        minutes = try row["minutes"]
        html = try row["minutes_html"]
        publishedAt = try row["published_at"]
        edition = try row["edition"]
        changedAt = try row["changed_at"]
    }
}
