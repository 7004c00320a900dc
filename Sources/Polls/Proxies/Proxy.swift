import Community
import Content
import Foundation
import Storage

/// The right that one member gives another, to vote for them: on one poll, or on any until a date.
struct Proxy: FromRow, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    enum State: String, SQLValue, CaseIterable, Sendable {
        case asked, accepted, refused, ended
    }

    let id: ID
    let giver: Person.ID
    let giverName: String
    let holder: Person.ID
    let holderName: String
    let poll: Item.ID?
    let pollTitle: String?
    /// Whether the poll that it is for is over.
    let isPollClosed: Bool
    let until: Date?
    let state: State

    init(row: Row) throws {
        id = try row["proxy_id"]
        giver = try row["giver_id"]
        giverName = try row["giver_name"]
        holder = try row["holder_id"]
        holderName = try row["holder_name"]
        poll = try row["proxy_poll_id"]
        pollTitle = try row["poll_title"]
        isPollClosed = try row["poll_closed"]
        until = try row["until_at"]
        state = try row["state"]
    }

    func isOver(at now: Date) -> Bool {
        state == .refused || state == .ended || isPollClosed || until.map { $0 <= now } ?? false
    }
}
