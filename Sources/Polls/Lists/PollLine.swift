import Community
import Content
import Foundation
import Storage

/// A poll as a list knows it.
struct PollLine: FromRow, Sendable {
    let id: Item.ID
    let title: String
    let stage: Poll.Stage
    let opensAt: Date?
    let closesAt: Date?
    let listedAt: Date
    let cast: Int
    let isSecret: Bool
    let hasVoted: Bool
    let isElector: Bool

    init(row: Row) throws {
        id = try row["id"]
        title = try row["title"]
        stage = try row["stage"]
        opensAt = try row["opens_at"]
        closesAt = try row["closes_at"]
        listedAt = try row["listed_at"]
        cast = try row["cast_ballots"]
        isSecret = try row["secret"]
        hasVoted = try row["has_voted"]
        isElector = try row["is_elector"]
    }

    var place: KeysetPlace { KeysetPlace(at: listedAt, id: id) }

    func isOpen(at now: Date) -> Bool {
        stage == .published && opensAt.map { $0 <= now } ?? true
            && closesAt.map { $0 > now } ?? true
    }

    /// Whether it waits for the viewer.
    func waits(at now: Date) -> Bool { isOpen(at: now) && isElector && !hasVoted }
}
