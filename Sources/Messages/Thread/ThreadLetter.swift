import Foundation
import Storage

/// A letter of a thread, with what the reader's own copy says.
struct ThreadLetter: FromRow {
    let letter: Letter
    let openedAt: Date?
    let acknowledgedAt: Date?
    let waitsReceipt: Bool
    let waitsAnswer: Bool

    init(row: Row) throws {
        letter = try Letter(row: row)
        openedAt = try row["opened_at"]
        acknowledgedAt = try row["acknowledged_at"]
        waitsReceipt = try row["waits_receipt"]
        waitsAnswer = try row["waits_answer"]
    }

    /// Whether its text is shown only once it is acknowledged.
    var isVeiled: Bool { letter.isOfficial && waitsReceipt }
}
