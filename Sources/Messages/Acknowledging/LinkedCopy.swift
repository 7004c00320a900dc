import Community
import Foundation
import Storage

/// The copy that a signed link names.
struct LinkedCopy: FromRow {
    /// How long such a link serves.
    private static let life: TimeInterval = 366 * 86_400

    let id: LetterCopy.ID
    let letter: Letter.ID
    let space: Space.ID
    let person: Person.ID
    let personName: String
    let waitsReceipt: Bool
    let acknowledgedAt: Date?
    private let sentAt: Date?
    private let isHidden: Bool

    init(row: Row) throws {
        id = try row["copy_id"]
        letter = try row["letter_id"]
        space = try row["space_id"]
        person = try row["person_id"]
        personName = try row["person_name"]
        waitsReceipt = try row["waits_receipt"]
        acknowledgedAt = try row["acknowledged_at"]
        sentAt = try row["sent_at"]
        isHidden = try row["is_hidden"]
    }

    func serves(at now: Date) -> Bool {
        !isHidden && sentAt.map { now.timeIntervalSince($0) < Self.life } ?? false
    }
}
