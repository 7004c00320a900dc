import Community
import Content
import Foundation
import Storage

/// That people are asked to say that they have taken note of a document.
struct AcknowledgementRequest: FromRow, Sendable {
    /// How long after one reminder another comes.
    static let pause: TimeInterval = 86_400

    let document: Item.ID
    let isForAll: Bool
    /// The number of the version that asks.
    let round: Int
    let asker: Person.ID?
    let askedAt: Date
    /// After how many days those who are missing are reminded once, by itself; 0 for never.
    let remindDays: Int
    let remindAt: Date?
    let remindedAt: Date?

    init(row: Row) throws {
        document = try row["document_id"]
        isForAll = try row["audience"] == Audience.space.rawValue
        round = try row["round"]
        asker = try row["asked_by"]
        askedAt = try row["asked_at"]
        remindDays = try row["remind_days"]
        remindAt = try row["remind_at"]
        remindedAt = try row["reminded_at"]
    }

    func mayRemind(at now: Date) -> Bool {
        remindedAt.map { $0 <= now.addingTimeInterval(-Self.pause) } ?? true
    }
}
